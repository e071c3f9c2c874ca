package org.scrutineer.findings.copy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.form.ListedForm;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;

/// Which device has which version of a form. Revoked devices are left out.
@ApplicationScoped
class CopyQueries {

    private static final String DEVICES = """
            select d.device_id, d.observer_code, team.code, had.form_version, had.fetched_at, had.sent_at, list.read_at
            from known_device d
            left join lateral (
                select c.form_version, c.fetched_at, c.sent_at from form_copy c
                where c.mission_id = d.mission_id and c.form_id = ? and c.device_id = d.device_id
                order by c.fetched_at desc nulls last, c.sent_at desc limit 1) had on true
            left join lateral (
                select min(t.code) as code from known_team t
                where t.members @> array[d.observer_id] and t.mission_id = d.mission_id and not t.disbanded) team on true
            left join form_list_reading list on list.device_id = d.device_id
            where d.mission_id = ? and not d.revoked and d.device_id > ?""";
    private static final String HAVING = DEVICES + """
             and had.form_version = ?
            order by d.device_id limit ?""";
    private static final String BEHIND = DEVICES + """
             and had.form_version is distinct from ?
            and not exists (
                select from form_withheld w
                where w.mission_id = d.mission_id and w.device_id = d.device_id and w.form_id = ?)
            order by d.device_id limit ?""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource dataSource;
    private final FormCatalogue forms;

    CopyQueries(AgroalDataSource dataSource, FormCatalogue forms) {
        this.dataSource = dataSource;
        this.forms = forms;
    }

    /// Devices that have a version of a form, by id.
    ///
    /// @throws DomainException 404
    Page<FormCopyView> having(FormKey form, Optional<UUID> after, int size) {
        if (forms.find(form).isEmpty()) {
            throw new DomainException(
                    CommonProblem.NOT_FOUND,
                    "There is no form %s version %s.".formatted(form.formId(), form.formVersion()));
        }
        return page(
                HAVING, size, form.formId(), form.missionId(), after.orElse(BEFORE_ALL), form.formVersion(), size + 1);
    }

    /// Devices that should have the current version of a form and do not, by id.
    ///
    /// @throws DomainException 404 when no version is published
    Page<FormCopyView> behind(String missionId, String formId, Optional<UUID> after, int size) {
        String current = forms.list(missionId, formId).stream()
                .findFirst()
                .map(ListedForm::formVersion)
                .orElseThrow(() -> new DomainException(
                        FindingsProblem.FORM_NOT_PUBLISHED, "No version of form %s is published.".formatted(formId)));
        return page(BEHIND, size, formId, missionId, after.orElse(BEFORE_ALL), current, formId, size + 1);
    }

    private Page<FormCopyView> page(String sql, int size, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<FormCopyView> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
            return Page.of(found, size, copy -> copy.deviceId().toString());
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static FormCopyView view(ResultSet row) throws SQLException {
        return new FormCopyView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                instant(row, 5),
                instant(row, 6),
                instant(row, 7));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
