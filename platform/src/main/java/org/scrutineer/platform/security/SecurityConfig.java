package org.scrutineer.platform.security;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Set;

/// What each role may do in this service.
@ConfigMapping(prefix = "scrutineer.security")
interface SecurityConfig {

    /// Role to permissions; `*` stands for all, `finding:read@area` for `finding:read` in areas only.
    Map<String, Set<String>> roles();
}
