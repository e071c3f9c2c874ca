package org.scrutineer.findings.trial;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.submission.SubmissionReader;
import org.scrutineer.findings.submission.Unreadable;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;

/// Submissions to drafts as the author of the form looks at them.
@ApplicationScoped
class TrialQueries {

    private static final String COLUMNS =
            "select s.id, s.instance_id, s.form_version, s.is_current, s.device_label, s.user_agent, s.received_at";
    private static final String OF_FORM = """

            from trial_submission s join form f on f.id = s.form_row
            where f.mission_id = ? and f.form_id = ? and f.form_version = ?""";
    /// Without the contents, which have megabytes each.
    private static final String LIST = COLUMNS + OF_FORM + " and s.id > ? order by s.id limit ?";
    private static final String FIND = COLUMNS + ", s.content" + OF_FORM + " and s.id = ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource dataSource;
    private final FormCatalogue forms;
    private final SubmissionReader reader;

    TrialQueries(AgroalDataSource dataSource, FormCatalogue forms, SubmissionReader reader) {
        this.dataSource = dataSource;
        this.forms = forms;
        this.reader = reader;
    }

    /// In order of arrival.
    Page<TrialSubmissionView> list(FormKey key, Optional<UUID> after, int size) {
        require(key);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            bind(statement, key);
            statement.setObject(4, after.orElse(BEFORE_ALL));
            statement.setInt(5, size + 1);
            List<TrialSubmissionView> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
            return Page.of(found, size, view -> view.submissionId().toString());
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    TrialSubmissionView.Detail find(FormKey key, UUID id) {
        KnownForm form = require(key);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            bind(statement, key);
            statement.setObject(4, id);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new DomainException(
                            CommonProblem.NOT_FOUND, "There is no trial submission %s.".formatted(id));
                }
                byte[] content = row.getBytes(8);
                return new TrialSubmissionView.Detail(
                        view(row),
                        answers(form, content),
                        new String(content, StandardCharsets.UTF_8),
                        files(connection, id));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private KnownForm require(FormKey key) {
        return forms.find(key).orElseThrow(() -> RunTrial.missing(key));
    }

    private Map<String, String> answers(KnownForm form, byte[] content) {
        try {
            return reader.readAs(form, content).answers();
        } catch (Unreadable e) {
            throw new IllegalStateException("A stored trial submission cannot be read", e);
        }
    }

    private static List<TrialSubmissionView.File> files(Connection connection, UUID id) throws SQLException {
        List<TrialSubmissionView.File> files = new ArrayList<>();
        try (var statement = connection.prepareStatement(
                "select name, sha256, size, media_type from trial_file where submission_id = ? order by name")) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    files.add(new TrialSubmissionView.File(
                            row.getString(1), row.getString(2), row.getLong(3), row.getString(4)));
                }
            }
        }
        return files;
    }

    private static void bind(java.sql.PreparedStatement statement, FormKey key) throws SQLException {
        statement.setString(1, key.missionId());
        statement.setString(2, key.formId());
        statement.setString(3, key.formVersion());
    }

    private static TrialSubmissionView view(ResultSet row) throws SQLException {
        return new TrialSubmissionView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant());
    }
}
