package org.scrutineer.findings;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.PublishedDocument;

/// The committed document is what integrators read; it must say what the service does.
@QuarkusTest
class OpenApiDocumentTest {

    @Test
    void theCommittedCopyIsFresh() throws IOException {
        PublishedDocument.isFresh("findings-service");
    }
}
