package org.scrutineer.observer;

import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("org.scrutineer.observer");
    }
}
