package org.scrutineer.testkit;

import org.junit.jupiter.api.Test;

/// The tables of these tests are a copy as well, and must not say something else than those of the services.
class CopiedTablesTest {

    @Test
    void theTablesOfTheseTestsAreThoseOfThePlatform() {
        CopiedTables.check();
    }
}
