package org.scrutineer.observer.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A one-time code, by its hash.
@Entity
@Table(name = "enrolment")
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
public class Enrolment {

    @Id
    private UUID enrolmentId;

    private String missionId;
    private UUID observerId;
    private String observerCode;
    private String codeHash;
    private Instant issuedAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {}

    Enrolment(
            String missionId, UUID observerId, String observerCode, Secret code, Instant issuedAt, Instant expiresAt) {
        this.enrolmentId = UUID.randomUUID();
        this.missionId = missionId;
        this.observerId = observerId;
        this.observerCode = observerCode;
        this.codeHash = code.hash();
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    boolean isUsable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /// @return false when it was used before or has expired
    boolean use(Instant now) {
        boolean usable = isUsable(now);
        if (usable) {
            usedAt = now;
        }
        return usable;
    }

    public UUID observerId() {
        return observerId;
    }

    public String observerCode() {
        return observerCode;
    }
}
