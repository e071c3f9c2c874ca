package org.scrutineer.findings.openrosa;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;

/// Many senders, one instance of the service.
@QuarkusTest
class ConcurrencyTest extends SimultaneousPosts {

    @Override
    List<Integer> ports() {
        return List.of(RestAssured.port);
    }
}
