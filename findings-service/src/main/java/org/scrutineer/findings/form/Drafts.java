package org.scrutineer.findings.form;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.platform.database.DatabaseFailure;

/// Drafts for whoever tries them out. Nothing is remembered: drafts change, and few ask.
@ApplicationScoped
public class Drafts {

    private static final String DRAFT = """
            select id, mission_id, form_id, form_version, title, purpose, md5, definition
            from form where status = 'DRAFT' and""";
    private static final String BY_KEY = DRAFT + " mission_id = ? and form_id = ? and form_version = ?";
    private static final String LATEST =
            DRAFT + " mission_id = ? and form_id = ? order by uploaded_at desc, form_version desc limit 1";
    private static final String BY_ROW = DRAFT + " id = ?";

    private final AgroalDataSource dataSource;

    Drafts(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The draft of a form version; empty when it is published, or there is none.
    public Optional<Draft> find(FormKey key) {
        return first(BY_KEY, key.missionId(), key.formId(), key.formVersion());
    }

    /// Of several drafts of a form the one uploaded last.
    public Optional<Draft> latest(String missionId, String formId) {
        return first(LATEST, missionId, formId);
    }

    /// @param row of the form version
    public Optional<Draft> find(UUID row) {
        return first(BY_ROW, row);
    }

    private Optional<Draft> first(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(draft(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Draft draft(ResultSet row) throws SQLException {
        FormKey key = new FormKey(row.getString(2), row.getString(3), row.getString(4));
        KnownForm form = KnownForm.of(
                key, Purpose.valueOf(row.getString(6)), FormStatus.DRAFT, DefinitionColumn.parse(row.getString(8)));
        return new Draft(row.getObject(1, UUID.class), form, row.getString(5), row.getString(7));
    }
}
