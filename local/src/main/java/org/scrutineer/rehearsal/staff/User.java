package org.scrutineer.rehearsal.staff;

import java.util.Locale;

/// The demo users of the local realm; the password is the name and `-demo`.
public enum User {
    /// platform administrator
    ADMIN,
    /// head of mission
    HEAD,
    /// operations
    OPERATIONS,
    /// LTO co-ordinator
    COORDINATOR,
    /// statistical analyst
    ANALYST;

    public String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String password() {
        return userName() + "-demo";
    }
}
