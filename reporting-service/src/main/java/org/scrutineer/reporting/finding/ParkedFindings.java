package org.scrutineer.reporting.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.reporting.finding.FindingBatch.Observation;
import org.scrutineer.reporting.form.FormKey;
import org.scrutineer.reporting.form.FormWatcher;
import org.scrutineer.reporting.form.ObservationForm;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// Findings that overtook the event of their form: topics have no order among each other. They wait here, whole, and
/// are applied in the transaction that makes the form known.
@ApplicationScoped
class ParkedFindings implements FormWatcher {

    private static final String PARK = """
            insert into parked_finding as p (finding_id, version, mission_id, form_id, form_version, payload)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as u (finding_id, version, mission_id, form_id, form_version, payload)
            order by finding_id
            on conflict (finding_id) do update set version = excluded.version, form_id = excluded.form_id,
                form_version = excluded.form_version, payload = excluded.payload
            where p.version < excluded.version""";
    private static final String TAKE = """
            delete from parked_finding where mission_id = ? and form_id = ? and form_version = ? returning payload""";

    private final Database database;
    private final ObjectMapper json;
    private final ObjectReader reader;
    private final FindingBatch batch;

    ParkedFindings(Database database, ObjectMapper json, FindingBatch batch) {
        this.database = database;
        this.json = json;
        this.reader = json.readerFor(FindingState.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.batch = batch;
    }

    void park(Collection<FindingState> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Log.infof("%d findings wait for the event of their form", findings.size());
        database.update(
                PARK,
                statement -> ManyRows.of(statement, findings)
                        .id(FindingState::findingId)
                        .number(FindingState::version)
                        .text(FindingState::missionId)
                        .text(FindingState::formId)
                        .text(FindingState::formVersion)
                        .text(this::payload));
    }

    @Override
    public void formKnown(ObservationForm form) {
        FormKey key = form.key();
        List<FindingState> waiting = database.list(
                TAKE,
                statement -> {
                    statement.setString(1, key.missionId());
                    statement.setString(2, key.formId());
                    statement.setString(3, key.formVersion());
                },
                row -> finding(row.getString(1)));
        batch.apply(
                waiting.stream().map(finding -> new Observation(finding, form)).toList());
    }

    void clear() {
        database.execute("truncate parked_finding");
    }

    private String payload(FindingState finding) {
        try {
            return json.writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private FindingState finding(String payload) {
        try {
            return reader.readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
