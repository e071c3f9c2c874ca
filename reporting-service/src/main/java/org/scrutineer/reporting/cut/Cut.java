package org.scrutineer.reporting.cut;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/// A frozen version of the data. Written once.
@Entity
@Immutable
class Cut {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID cutId;

    private String missionId;
    private String label;
    private Instant frozenAt;
    private String frozenBy;
    private long findings;
    private String sha256;

    @Column(columnDefinition = "text")
    private String figures;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    Cut() {}

    /// @param manifest the findings that the figures are made of
    /// @param figures as JSON
    @SuppressWarnings("NullAway.Init")
    static Cut freeze(String missionId, String label, String frozenBy, Instant now, Manifest manifest, String figures) {
        Cut cut = new Cut();
        cut.missionId = missionId;
        cut.label = label;
        cut.frozenAt = now;
        cut.frozenBy = frozenBy;
        cut.findings = manifest.findings();
        cut.sha256 = manifest.sha256();
        cut.figures = figures;
        return cut;
    }

    UUID id() {
        return cutId;
    }

    String missionId() {
        return missionId;
    }

    String label() {
        return label;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    String frozenBy() {
        return frozenBy;
    }

    long findings() {
        return findings;
    }

    String sha256() {
        return sha256;
    }

    String figures() {
        return figures;
    }

    /// Versions of the database begin with 0, versions in events with 1.
    long publicVersion() {
        return version + 1;
    }
}
