package org.scrutineer.observer;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.scrutineer.testkit.ScrutineerTestResource;

@QuarkusTestResource(TestResources.Servers.class)
class TestResources {

    /// The Kafka client looks its plug-ins up in the context class loader, which under Quarkus is not the one that
    /// loaded the client itself.
    public static class Servers extends ScrutineerTestResource {

        @Override
        public Map<String, String> start() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(Admin.class.getClassLoader());
            try {
                return super.start();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
