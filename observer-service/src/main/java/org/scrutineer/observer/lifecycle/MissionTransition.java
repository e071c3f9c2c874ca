package org.scrutineer.observer.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.mission.MissionFormat;
import org.scrutineer.observer.mission.MissionPhase;

/// One step a mission took. Never changed, never deleted.
@Entity
@Table(name = "mission_transition")
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
class MissionTransition {

    @Id
    private UUID transitionId;

    private String missionId;

    @Enumerated(EnumType.STRING)
    private MissionPhase fromPhase;

    @Enumerated(EnumType.STRING)
    private MissionPhase toPhase;

    @Enumerated(EnumType.STRING)
    private MissionFormat format;

    private @Nullable String reason;
    private String movedBy;
    private Instant movedAt;

    @SuppressWarnings("NullAway.Init")
    protected MissionTransition() {}

    MissionTransition(
            String missionId,
            MissionPhase fromPhase,
            MissionPhase toPhase,
            MissionFormat format,
            @Nullable String reason,
            String movedBy,
            Instant movedAt) {
        this.transitionId = UUID.randomUUID();
        this.missionId = missionId;
        this.fromPhase = fromPhase;
        this.toPhase = toPhase;
        this.format = format;
        this.reason = reason;
        this.movedBy = movedBy;
        this.movedAt = movedAt;
    }

    TransitionView view() {
        return new TransitionView(fromPhase, toPhase, format, reason, movedBy, movedAt);
    }
}
