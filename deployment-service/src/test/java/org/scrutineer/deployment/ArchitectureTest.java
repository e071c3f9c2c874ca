package org.scrutineer.deployment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.ArchitectureRules;

class ArchitectureTest {

    private static final String SERVICE = "org.scrutineer.deployment";

    @Test
    void keepsTheRulesOfEveryService() {
        ArchitectureRules.check(SERVICE);
    }

    @Test
    void knowsOfObserversOnlyInTheRoster() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVICE + ".roster..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.scrutineer.contracts.observer..")
                .because("what other services publish is learned in one place")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(SERVICE));
    }
}
