package org.scrutineer.reporting.finding;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.AttachmentReceived;
import org.scrutineer.contracts.findings.FindingCorrected;
import org.scrutineer.contracts.findings.FindingEdited;
import org.scrutineer.contracts.findings.FindingPlaced;
import org.scrutineer.contracts.findings.FindingQuarantined;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FindingReleased;
import org.scrutineer.contracts.findings.FindingRestored;
import org.scrutineer.contracts.findings.FindingReviewed;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.contracts.findings.FindingVoided;
import org.scrutineer.contracts.findings.FindingsEvent;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;
import org.scrutineer.reporting.finding.FindingBatch.Observation;
import org.scrutineer.reporting.form.FormKey;
import org.scrutineer.reporting.form.Forms;
import org.scrutineer.reporting.form.ObservationForm;

/// Everything that is counted from findings. An older version that arrives late, and a repeat, change nothing.
@ApplicationScoped
class FindingProjection implements Projection {

    private final EventReader<FindingsEvent> reader;
    private final Forms forms;
    private final FindingBatch batch;
    private final ParkedFindings parked;

    FindingProjection(ObjectMapper json, Forms forms, FindingBatch batch, ParkedFindings parked) {
        this.reader = new EventReader<>(json, FindingsEvent.types(), FindingsEvent.Unknown::new);
        this.forms = forms;
        this.batch = batch;
        this.parked = parked;
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.FINDINGS_FINDING);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        Collection<FindingState> findings = newest(events);
        Map<FormKey, Optional<ObservationForm>> known = known(findings);
        List<Observation> observations = new ArrayList<>(findings.size());
        List<FindingState> waiting = new ArrayList<>();
        for (FindingState finding : findings) {
            known.getOrDefault(form(finding), Optional.empty())
                    .ifPresentOrElse(
                            form -> observations.add(new Observation(finding, form)), () -> waiting.add(finding));
        }
        parked.park(waiting);
        batch.apply(observations);
    }

    @Override
    public void clear() {
        parked.clear();
        batch.clear();
    }

    private Collection<FindingState> newest(List<IncomingEvent> events) {
        Map<UUID, FindingState> latest = new LinkedHashMap<>();
        for (IncomingEvent event : events) {
            switch (reader.read(event)) {
                case FindingReceived received -> keepNewest(latest, received.finding());
                case FindingEdited edited -> keepNewest(latest, edited.finding());
                case AttachmentReceived attached -> keepNewest(latest, attached.finding());
                case FindingReviewed reviewed -> keepNewest(latest, reviewed.finding());
                case FindingCorrected corrected -> keepNewest(latest, corrected.finding());
                case FindingVoided voided -> keepNewest(latest, voided.finding());
                case FindingRestored restored -> keepNewest(latest, restored.finding());
                case FindingQuarantined quarantined -> keepNewest(latest, quarantined.finding());
                case FindingReleased released -> keepNewest(latest, released.finding());
                case FindingPlaced placed -> keepNewest(latest, placed.finding());
                default -> {
                    // Nothing else on this topic is about findings.
                }
            }
        }
        return latest.values();
    }

    /// In key order, and before anything else is locked.
    private Map<FormKey, Optional<ObservationForm>> known(Collection<FindingState> findings) {
        Map<FormKey, Optional<ObservationForm>> known = new TreeMap<>();
        findings.forEach(finding -> known.put(form(finding), Optional.empty()));
        known.replaceAll((key, nothing) -> forms.find(key).or(() -> {
            forms.holdUnknown(key);
            return forms.find(key);
        }));
        return known;
    }

    private static void keepNewest(Map<UUID, FindingState> latest, FindingState finding) {
        latest.merge(finding.findingId(), finding, (one, other) -> one.version() < other.version() ? other : one);
    }

    private static FormKey form(FindingState finding) {
        return new FormKey(finding.missionId(), finding.formId(), finding.formVersion());
    }
}
