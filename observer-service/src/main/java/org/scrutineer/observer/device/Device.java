package org.scrutineer.observer.device;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.enrolment.Enrolment;
import org.scrutineer.observer.enrolment.Secret;

/// A phone or tablet of one observer on one mission.
@Entity
@Table(name = "device")
class Device {

    @Id
    private UUID deviceId;

    private String missionId;
    private UUID observerId;
    private String observerCode;
    private @Nullable String label;
    private String tokenHash;
    private Instant enrolledAt;
    private @Nullable Instant revokedAt;

    /// Counts from 1, so that 0 never names a version that was published.
    @Version
    private long version = 1;

    @SuppressWarnings("NullAway.Init")
    protected Device() {}

    Device(String missionId, Enrolment enrolment, @Nullable String label, Secret token, Instant enrolledAt) {
        this.deviceId = UUID.randomUUID();
        this.missionId = missionId;
        this.observerId = enrolment.observerId();
        this.observerCode = enrolment.observerCode();
        this.label = label;
        this.tokenHash = token.hash();
        this.enrolledAt = enrolledAt;
    }

    /// @return false when it was revoked before
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    UUID id() {
        return deviceId;
    }

    String missionId() {
        return missionId;
    }

    UUID observerId() {
        return observerId;
    }

    String observerCode() {
        return observerCode;
    }

    @Nullable String label() {
        return label;
    }

    String tokenHash() {
        return tokenHash;
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    @Nullable Instant revokedAt() {
        return revokedAt;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    long version() {
        return version;
    }
}
