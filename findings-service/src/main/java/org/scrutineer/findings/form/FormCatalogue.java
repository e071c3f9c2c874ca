package org.scrutineer.findings.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsConfig;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.platform.database.DatabaseFailure;

/// Forms as phones and intake need them: plain JDBC, remembered.
///
/// The definition of a form is read once per version of its row; only the status is asked again, so closing a form
/// takes effect within [FindingsConfig#credentialMemory()] on every replica.
@ApplicationScoped
public class FormCatalogue {

    private static final String LIST = """
            select distinct on (form_id) form_id, form_version, title, status, md5, purpose, id, version
            from form where mission_id = ? and status = 'PUBLISHED' and (?::text is null or form_id = ?)
            order by form_id, published_at desc, form_version desc""";
    /// A form that phones list no more may still be asked for by its address.
    private static final String CURRENT = """
            select form_id, form_version, title, status, md5, purpose, id, version
            from form where mission_id = ? and form_id = ? and status <> 'DRAFT'
            order by status = 'PUBLISHED' desc, published_at desc, form_version desc limit 1""";
    private static final String VERSIONS = """
            select form_id, form_version, title, status, md5, purpose, id, version
            from form where mission_id = ? and form_id = ? and status <> 'DRAFT'
            order by published_at desc, form_version desc""";
    private static final String EVER_PUBLISHED = """
            select form_id, form_version, title, status, md5, purpose, id, version
            from form where mission_id = ? and status <> 'DRAFT'
            order by form_id, form_version""";
    private static final String STATE = """
            select form_id, form_version, title, status, md5, purpose, id, version from form
            where mission_id = ? and form_id = ? and form_version = ?""";

    private final AgroalDataSource dataSource;
    private final Cache<FormKey, Optional<KnownForm>> remembered;
    private final Cache<RowVersion, KnownForm> compiled =
            Caffeine.newBuilder().maximumSize(500).build();

    private record RowVersion(UUID id, long version) {}

    /// A row of the table, but for its definition and its XML, which may have megabytes.
    private record Row(
            FormKey key, String title, FormStatus status, String md5, Purpose purpose, RowVersion rowVersion) {}

    FormCatalogue(AgroalDataSource dataSource, FindingsConfig config) {
        this.dataSource = dataSource;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(2_000)
                .expireAfterWrite(config.credentialMemory())
                .build();
    }

    /// A form version, a draft as well; empty when there is none.
    public Optional<KnownForm> find(FormKey key) {
        return remembered.get(key, this::load);
    }

    /// What phones may load, one version of each form: the one published last. By form id.
    ///
    /// @param formId to list only this one, or null
    public List<ListedForm> list(String missionId, @Nullable String formId) {
        return rows(LIST, missionId, formId, formId).stream().map(this::listed).toList();
    }

    /// The version of a form that phones are given; a closed one when no version is open.
    public Optional<ListedForm> current(String missionId, String formId) {
        return rows(CURRENT, missionId, formId).stream().map(this::listed).findFirst();
    }

    /// Every version of a form that was ever published, the latest first; empty when none was.
    public List<KnownForm> versions(String missionId, String formId) {
        return rows(VERSIONS, missionId, formId).stream().map(this::known).toList();
    }

    /// Every version of every form of a mission that was ever published.
    public List<KnownForm> everPublished(String missionId) {
        return rows(EVER_PUBLISHED, missionId).stream().map(this::known).toList();
    }

    /// The XForm as uploaded.
    public byte[] xml(FormKey key) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select xml from form where mission_id = ? and form_id = ? and form_version = ?")) {
            bind(statement, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private ListedForm listed(Row row) {
        return new ListedForm(
                row.key().formId(),
                row.key().formVersion(),
                row.title(),
                row.status(),
                row.md5(),
                compiled(row).definition().media());
    }

    private Optional<KnownForm> load(FormKey key) {
        return rows(STATE, key.missionId(), key.formId(), key.formVersion()).stream()
                .map(this::known)
                .findFirst();
    }

    private KnownForm known(Row row) {
        return compiled(row).with(row.status());
    }

    /// @param more what the statement asks for beside the mission
    private List<Row> rows(String sql, String missionId, @Nullable String... more) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, missionId);
            for (int i = 0; i < more.length; i++) {
                statement.setString(i + 2, more[i]);
            }
            List<Row> rows = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row(missionId, row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Row row(String missionId, ResultSet row) throws SQLException {
        return new Row(
                new FormKey(missionId, row.getString(1), row.getString(2)),
                row.getString(3),
                FormStatus.valueOf(row.getString(4)),
                row.getString(5),
                Purpose.valueOf(row.getString(6)),
                new RowVersion(row.getObject(7, UUID.class), row.getLong(8)));
    }

    private KnownForm compiled(Row row) {
        return compiled.get(
                row.rowVersion(),
                version -> KnownForm.of(row.key(), row.purpose(), row.status(), definition(version.id())));
    }

    private Definition definition(UUID id) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select definition from form where id = ?")) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                row.next();
                return DefinitionColumn.parse(row.getString(1));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void bind(java.sql.PreparedStatement statement, FormKey key) throws SQLException {
        statement.setString(1, key.missionId());
        statement.setString(2, key.formId());
        statement.setString(3, key.formVersion());
    }
}
