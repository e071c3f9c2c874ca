package org.scrutineer.findings.openrosa;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.scrutineer.findings.packaged.RunningServices;

/// Many senders, two instances of the service on one database.
@Tag("package")
class TwoServicesIT extends SimultaneousPosts {

    private final RunningServices services = RunningServices.get();

    @Override
    List<Integer> ports() {
        return services.ports();
    }
}
