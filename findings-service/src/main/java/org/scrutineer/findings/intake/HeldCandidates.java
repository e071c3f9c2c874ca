package org.scrutineer.findings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.TimeOrderedIds;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.held.HeldItem;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.findings.held.HeldSubmission;
import org.scrutineer.findings.held.Mending;
import org.scrutineer.findings.roster.KnownTeam;
import org.scrutineer.findings.roster.Roster;

/// Makes what is held into something that may be stored, with what a person put in the place of what was missing.
@ApplicationScoped
class HeldCandidates {

    private final Placing placing;
    private final Roster roster;
    private final TimeOrderedIds ids;

    HeldCandidates(Placing placing, Roster roster, TimeOrderedIds ids) {
        this.placing = placing;
        this.roster = roster;
        this.ids = ids;
    }

    /// As the first version of a finding of its own.
    Candidate of(HeldItem item, Mending mending, HeldContents.Content content) {
        HeldSubmission held = item.submission();
        Placing.Origin origin = origin(held, mending.observerCode());
        Placement placement = placing.place(item.missionId(), origin, content.form(), content.answers())
                .at(content.startedAt(), content.endedAt());
        UUID chosen = held.reason() == HeldReason.CONFLICTING_CONTENT ? null : content.findingId();
        String instanceId = content.instanceId();
        StoredVersion version = new StoredVersion(
                item.missionId(),
                chosen == null ? ids.next() : chosen,
                1,
                1,
                content.form().key().formId(),
                content.form().key().formVersion(),
                instanceId == null ? freshInstanceId() : instanceId,
                held.contentType(),
                held.content(),
                Digests.sha256(held.content()),
                null,
                held.deviceId(),
                null,
                null,
                placement,
                item.firstReceivedAt(),
                item.firstReceivedAt());
        return new Candidate(version, content.form(), null, content.answers(), content.files());
    }

    private Placing.Origin origin(HeldSubmission held, @Nullable String chosenObserver) {
        if (chosenObserver != null) {
            return roster.observer(held.missionId(), chosenObserver)
                    .map(observer -> new Placing.Origin(observer.code(), observer.teamCode(), observer.areaCode()))
                    .orElseThrow(() ->
                            HeldContents.notAcceptable("The mission has no observer %s.".formatted(chosenObserver)));
        }
        String area = Optional.ofNullable(held.teamCode())
                .flatMap(team -> roster.team(held.missionId(), team))
                .map(KnownTeam::areaCode)
                .orElse(null);
        return new Placing.Origin(held.observerCode(), held.teamCode(), area);
    }

    static String freshInstanceId() {
        return "uuid:" + UUID.randomUUID();
    }
}
