package org.scrutineer.findings.clientaudit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.submission.ContentReader;

/// Looks up in the findings as they are now which client audits they name, and what of them is there.
@ApplicationScoped
class NamedAudits {

    /// Those with files at all.
    private static final String WITH_FILES = """
            select distinct s.finding_id, s.form_id, s.form_version
            from submission s join attachment a using (mission_id, finding_id, content_version)
            where s.mission_id = ? and s.finding_id = any (?) and s.is_current order by s.finding_id""";
    private static final String FINDING = """
            select form_id, form_version, area_code, content_type, content, content_version
            from submission where mission_id = ? and finding_id = ? and is_current""";
    private static final String FILE = """
            select id, sha256, size from attachment
            where mission_id = ? and finding_id = ? and content_version = ? and name = ? order by id desc limit 1""";

    private final FormCatalogue forms;
    private final ContentReader contents;

    NamedAudits(FormCatalogue forms, ContentReader contents) {
        this.forms = forms;
        this.contents = contents;
    }

    /// Those of some findings that may have a client audit to be read.
    List<UUID> candidates(Connection connection, String missionId, Collection<UUID> findings) throws SQLException {
        List<UUID> candidates = new ArrayList<>();
        try (var statement = connection.prepareStatement(WITH_FILES)) {
            statement.setString(1, missionId);
            statement.setArray(2, connection.createArrayOf("uuid", findings.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    if (code(new FormKey(missionId, row.getString(2), row.getString(3))) != null) {
                        candidates.add(row.getObject(1, UUID.class));
                    }
                }
            }
        }
        return candidates;
    }

    /// Empty when the mission has no such finding.
    Optional<NamedAudit> find(Connection connection, String missionId, UUID findingId) throws SQLException {
        try (var statement = connection.prepareStatement(FINDING)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String name = name(missionId, row);
                NamedAudit.Arrived file =
                        name == null ? null : file(connection, missionId, findingId, row.getInt(6), name);
                return Optional.of(new NamedAudit(row.getString(3), name, file));
            }
        }
    }

    private @Nullable String name(String missionId, ResultSet row) throws SQLException {
        FormKey form = new FormKey(missionId, row.getString(1), row.getString(2));
        String code = code(form);
        if (code == null) {
            return null;
        }
        String name = contents.read(form, row.getString(4), row.getBytes(5))
                .answers()
                .getOrDefault(code, "")
                .strip();
        return name.isEmpty() ? null : name;
    }

    private @Nullable String code(FormKey form) {
        return forms.find(form).flatMap(KnownForm::clientAuditCode).orElse(null);
    }

    private static NamedAudit.@Nullable Arrived file(
            Connection connection, String missionId, UUID findingId, int contentVersion, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(FILE)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            statement.setInt(3, contentVersion);
            statement.setString(4, name);
            try (var row = statement.executeQuery()) {
                return row.next() ? new NamedAudit.Arrived(row.getLong(1), row.getString(2), row.getLong(3)) : null;
            }
        }
    }
}
