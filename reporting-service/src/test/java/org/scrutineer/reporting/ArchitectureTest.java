package org.scrutineer.reporting;

import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfEveryService() {
        ArchitectureRules.check("org.scrutineer.reporting");
    }
}
