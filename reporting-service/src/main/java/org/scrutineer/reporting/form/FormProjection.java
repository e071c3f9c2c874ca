package org.scrutineer.reporting.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FindingsEvent;
import org.scrutineer.contracts.findings.FormClosed;
import org.scrutineer.contracts.findings.FormPublished;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;
import org.scrutineer.reporting.stream.StreamChange;
import org.scrutineer.reporting.stream.StreamLog;

/// Keeps the published form versions and tells those who wait for one.
@ApplicationScoped
class FormProjection implements Projection {

    private final EventReader<FindingsEvent> reader;
    private final Forms forms;
    private final Instance<FormWatcher> watchers;
    private final StreamLog stream;

    FormProjection(ObjectMapper json, Forms forms, @Any Instance<FormWatcher> watchers, StreamLog stream) {
        this.reader = new EventReader<>(json, FindingsEvent.types(), FindingsEvent.Unknown::new);
        this.forms = forms;
        this.watchers = watchers;
        this.stream = stream;
    }

    /// What listeners are told.
    private record FormNews(String formId, String formVersion, String title, String purpose, String status) {}

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.FINDINGS_FORM);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        Map<FormKey, FormState> latest = new TreeMap<>();
        for (IncomingEvent event : events) {
            switch (reader.read(event)) {
                case FormPublished published -> keepNewest(latest, published.form());
                case FormClosed closed -> keepNewest(latest, closed.form());
                default -> {
                    // Nothing else on this topic is about forms.
                }
            }
        }
        latest.keySet().forEach(forms::holdAlone);
        forms.upsert(latest.values());
        latest.keySet().stream()
                .flatMap(key -> forms.find(key).stream())
                .forEach(form -> watchers.forEach(watcher -> watcher.formKnown(form)));
        stream.append(latest.values().stream().map(FormProjection::news).toList());
    }

    @Override
    public void clear() {
        forms.clear();
    }

    private static void keepNewest(Map<FormKey, FormState> latest, FormState form) {
        latest.merge(ObservationForm.keyOf(form), form, (one, other) -> one.version() < other.version() ? other : one);
    }

    private static StreamChange news(FormState form) {
        return new StreamChange(
                form.missionId(),
                "form",
                null,
                "form:%s/%s/%s".formatted(form.missionId(), form.formId(), form.formVersion()),
                form.version(),
                new FormNews(form.formId(), form.formVersion(), form.title(), form.purpose(), form.status()));
    }
}
