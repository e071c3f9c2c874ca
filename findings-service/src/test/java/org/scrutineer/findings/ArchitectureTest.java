package org.scrutineer.findings;

import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("org.scrutineer.findings");
    }
}
