package org.scrutineer.platform;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The short name of the running service (`observer`, `deployment`, …): CloudEvents source, address of its
/// operations endpoints.
@Singleton
public class ServiceName {

    private final String value;

    public ServiceName(@ConfigProperty(name = "scrutineer.service") String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }
}
