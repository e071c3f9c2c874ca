package org.scrutineer.findings.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.submission.ContentReader;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;

/// Every version of a finding, and what the office corrected in which.
@ApplicationScoped
class VersionQueries {

    private static final String COLUMNS =
            "content_version, instance_id, author, received_at, content_type, sha256, is_current";
    private static final String LIST = "select " + COLUMNS + """

            from submission where mission_id = ? and finding_id = ? and content_version > ?
            order by content_version limit ?""";
    private static final String FIND = "select " + COLUMNS + """
            , content, form_id, form_version
            from submission where mission_id = ? and finding_id = ? and content_version = ?""";
    /// A carried row says that an earlier correction is in force; it is no correction of its own.
    private static final String CORRECTIONS = """
            select c.content_version, c.question_code, c.old_value, c.new_value, c.reason, c.author, c.corrected_at,
                exists (select 1 from correction latest
                    join submission s using (mission_id, finding_id, content_version)
                    where latest.mission_id = c.mission_id and latest.finding_id = c.finding_id
                        and latest.question_code = c.question_code and latest.corrected_at = c.corrected_at
                        and s.is_current)
            from correction c
            where c.mission_id = ? and c.finding_id = ? and not c.carried
                and (c.content_version, c.question_code) > (?, ?)
            order by c.content_version, c.question_code limit ?""";

    private final AgroalDataSource dataSource;
    private final ContentReader contents;

    VersionQueries(AgroalDataSource dataSource, ContentReader contents) {
        this.dataSource = dataSource;
        this.contents = contents;
    }

    /// Where a page of corrections goes on.
    record Place(int contentVersion, String questionCode) {

        static final Place START = new Place(0, "");

        /// @throws DomainException when it is not what a page gave
        static Place of(String cursor) {
            int slash = cursor.indexOf('/');
            try {
                if (cursor.indexOf('\0') >= 0) {
                    throw new NumberFormatException();
                }
                return new Place(Integer.parseInt(cursor.substring(0, slash)), cursor.substring(slash + 1));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
            }
        }
    }

    /// From the first on.
    Page<VersionView> versions(String missionId, UUID findingId, int after, int size) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            bind(statement, missionId, findingId);
            statement.setInt(3, after);
            statement.setInt(4, size + 1);
            List<VersionView> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(version(row));
                }
            }
            return Page.of(found, size, version -> Integer.toString(version.contentVersion()));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    Optional<VersionView.Detail> version(String missionId, UUID findingId, int contentVersion) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            bind(statement, missionId, findingId);
            statement.setInt(3, contentVersion);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(detail(missionId, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// In the order in which they were made.
    Page<CorrectionView> corrections(String missionId, UUID findingId, Place after, int size) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(CORRECTIONS)) {
            bind(statement, missionId, findingId);
            statement.setInt(3, after.contentVersion);
            statement.setString(4, after.questionCode);
            statement.setInt(5, size + 1);
            List<CorrectionView> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(correction(row));
                }
            }
            return Page.of(found, size, made -> made.contentVersion() + "/" + made.questionCode());
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void bind(PreparedStatement statement, String missionId, UUID findingId) throws SQLException {
        statement.setString(1, missionId);
        statement.setObject(2, findingId);
    }

    private VersionView.Detail detail(String missionId, ResultSet row) throws SQLException {
        byte[] content = row.getBytes(8);
        FormKey form = new FormKey(missionId, row.getString(9), row.getString(10));
        return new VersionView.Detail(
                version(row),
                new String(content, StandardCharsets.UTF_8),
                contents.read(form, row.getString(5), content).answers());
    }

    private static VersionView version(ResultSet row) throws SQLException {
        return new VersionView(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                HexFormat.of().formatHex(row.getBytes(6)),
                row.getBoolean(7));
    }

    private static CorrectionView correction(ResultSet row) throws SQLException {
        return new CorrectionView(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getBoolean(8));
    }
}
