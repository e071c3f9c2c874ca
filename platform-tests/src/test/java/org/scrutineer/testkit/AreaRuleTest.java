package org.scrutineer.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.messaging.LampResource;

class AreaRuleTest {

    @Test
    void findsWhoeverAsksWithoutDeclaringOrDeclaresWithoutAsking() {
        var broken = AreaRule.RULE
                .evaluate(new ClassFileImporter().importClasses(LampResource.class))
                .getFailureReport()
                .getDetails();

        assertThat(broken)
                .hasSize(2)
                .anyMatch(line -> line.contains("asksWithoutDeclaring"))
                .anyMatch(line -> line.contains("declaresWithoutAsking"));
    }
}
