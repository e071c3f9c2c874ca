package org.scrutineer.findings;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.Map;
import org.scrutineer.testkit.ScrutineerTestResource;

@QuarkusTestResource(TestResources.Servers.class)
class TestResources {

    /// Kafka looks its plug-ins up through the context class loader; the thread that starts test resources has another
    /// one than the classes of the test resources.
    public static class Servers extends ScrutineerTestResource {

        @Override
        public Map<String, String> start() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(ScrutineerTestResource.class.getClassLoader());
            try {
                return super.start();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
