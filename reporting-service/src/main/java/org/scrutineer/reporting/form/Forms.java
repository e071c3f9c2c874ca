package org.scrutineer.reporting.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// The form versions this service has heard of. Questions never change once published, so they are read once.
@ApplicationScoped
public class Forms {

    private static final TypeReference<List<FormQuestion>> QUESTIONS = new TypeReference<>() {};
    private static final String UPSERT = """
            insert into form as f (mission_id, form_id, form_version, version, title, purpose, status, questions)
            select mission_id, form_id, form_version, version, title, purpose, status, questions::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as u (mission_id, form_id, form_version, version, title, purpose, status, questions)
            order by mission_id, form_id, form_version
            on conflict (mission_id, form_id, form_version)
            do update set version = excluded.version, title = excluded.title, status = excluded.status
            where f.version < excluded.version""";

    private final Database database;
    private final ObjectMapper json;
    private final Map<FormKey, ObservationForm> known = new ConcurrentHashMap<>();

    Forms(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Without a look at the database when the form was met before.
    public Optional<ObservationForm> find(FormKey key) {
        ObservationForm form = known.get(key);
        if (form != null) {
            return Optional.of(form);
        }
        Optional<ObservationForm> stored = database.first("""
                select mission_id, form_id, form_version, title, purpose, questions from form
                where mission_id = ? and form_id = ? and form_version = ?""", statement -> bind(statement, key), this::form);
        stored.ifPresent(found -> known.put(key, found));
        return stored;
    }

    /// The newest version of each form, by form id.
    public List<ObservationForm> latest(String missionId) {
        return database.list("""
                        select distinct on (form_id) mission_id, form_id, form_version from form
                        where mission_id = ? order by form_id, form_version desc""", statement -> statement.setString(1, missionId), Forms::key).stream()
                .flatMap(key -> find(key).stream())
                .toList();
    }

    /// Every version of a form, newest first.
    public List<ObservationForm> versions(String missionId, String formId) {
        return database
                .list(
                        """
                        select mission_id, form_id, form_version from form
                        where mission_id = ? and form_id = ? order by form_version desc""",
                        statement -> {
                            statement.setString(1, missionId);
                            statement.setString(2, formId);
                        },
                        Forms::key)
                .stream()
                .flatMap(key -> find(key).stream())
                .toList();
    }

    /// Until the end of the transaction no form version of this key becomes known: what is decided on its absence
    /// stays right.
    public void holdUnknown(FormKey key) {
        lock("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", key);
    }

    /// Waits for everybody who decides on the absence of this form version.
    void holdAlone(FormKey key) {
        lock("select pg_advisory_xact_lock(hashtextextended(?, 0))", key);
    }

    void upsert(Collection<FormState> forms) {
        database.update(
                UPSERT,
                statement -> ManyRows.of(statement, forms)
                        .text(FormState::missionId)
                        .text(FormState::formId)
                        .text(FormState::formVersion)
                        .number(FormState::version)
                        .text(FormState::title)
                        .text(FormState::purpose)
                        .text(FormState::status)
                        .text(form -> questions(ObservationForm.of(form).questions())));
    }

    void clear() {
        database.execute("truncate form");
    }

    private void lock(String sql, FormKey key) {
        database.forEach(
                sql,
                statement -> statement.setString(1, key.missionId() + "/" + key.formId() + "/" + key.formVersion()),
                row -> {});
    }

    private static void bind(PreparedStatement statement, FormKey key) throws SQLException {
        statement.setString(1, key.missionId());
        statement.setString(2, key.formId());
        statement.setString(3, key.formVersion());
    }

    private static FormKey key(ResultSet row) throws SQLException {
        return new FormKey(row.getString(1), row.getString(2), row.getString(3));
    }

    private ObservationForm form(ResultSet row) throws SQLException {
        return new ObservationForm(key(row), row.getString(4), row.getString(5), questions(row.getString(6)));
    }

    private String questions(List<FormQuestion> questions) {
        try {
            return json.writeValueAsString(questions);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<FormQuestion> questions(String stored) {
        try {
            return json.readValue(stored, QUESTIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
