package org.scrutineer.findings.intake;

import java.util.UUID;
import org.scrutineer.findings.standing.Standing;

/// A finding that nobody else changes until the end of the transaction.
public final class LockedFinding {

    private final StoredVersion current;
    private final Standing standing;

    LockedFinding(StoredVersion current, Standing standing) {
        this.current = current;
        this.standing = standing;
    }

    public String missionId() {
        return current.missionId();
    }

    public UUID findingId() {
        return current.findingId();
    }

    /// Of the version that counts.
    public int contentVersion() {
        return current.contentVersion();
    }

    /// As events and entity tags carry it.
    public long version() {
        return current.revision();
    }

    public Standing standing() {
        return standing;
    }

    StoredVersion current() {
        return current;
    }
}
