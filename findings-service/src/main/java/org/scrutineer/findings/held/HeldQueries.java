package org.scrutineer.findings.held;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.web.Page;

/// The held inbox as people look at it.
@ApplicationScoped
class HeldQueries {

    private static final String COLUMNS = """
            id, reason, message, form_id, form_version, instance_id, device_id, observer_code, team_code, attempts,
            first_received_at, last_received_at, """ + DecisionRow.COLUMNS;
    private static final String LIST = "select " + COLUMNS + """

            from held
            where mission_id = ? and (?::text is null or reason = ?) and id > ? and\s""";
    private static final String IN_ORDER = " order by id limit ?";
    /// Said so that the index of what waits serves: most of what was ever held is decided.
    private static final Map<HeldFilter, String> DECISION = Map.of(
            HeldFilter.WAITING, "decision is null",
            HeldFilter.ACCEPTED, "decision = 'ACCEPTED'",
            HeldFilter.REJECTED, "decision = 'REJECTED'");
    private static final String FIND =
            "select " + COLUMNS + ", content_type, content from held where mission_id = ? and id = ?";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource dataSource;

    HeldQueries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// In order of arrival.
    Page<HeldView> list(
            String missionId, @Nullable HeldReason reason, HeldFilter filter, Optional<UUID> after, int size) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LIST + DECISION.get(filter) + IN_ORDER)) {
            String reasonName = reason == null ? null : reason.name();
            statement.setString(1, missionId);
            statement.setString(2, reasonName);
            statement.setString(3, reasonName);
            statement.setObject(4, after.orElse(BEFORE_ALL));
            statement.setInt(5, size + 1);
            List<HeldView> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
            return Page.of(found, size, held -> held.heldId().toString());
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    Optional<HeldView.Detail> find(String missionId, UUID id) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, missionId);
            statement.setObject(2, id);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(detail(connection, id, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static HeldView.Detail detail(Connection connection, UUID id, ResultSet row) throws SQLException {
        byte[] content = row.getBytes(21);
        String text = text(content);
        return new HeldView.Detail(
                view(row),
                row.getString(20),
                text == null ? Base64.getEncoder().encodeToString(content) : text,
                text == null,
                files(connection, id));
    }

    private static @Nullable String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static List<HeldView.File> files(Connection connection, UUID id) throws SQLException {
        List<HeldView.File> files = new ArrayList<>();
        try (var statement = connection.prepareStatement(
                "select name, sha256, size, media_type from held_attachment where held_id = ? order by name, sha256")) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    files.add(new HeldView.File(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)));
                }
            }
        }
        return files;
    }

    private static HeldView view(ResultSet row) throws SQLException {
        return new HeldView(
                row.getObject(1, UUID.class),
                HeldReason.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getTimestamp(11).toInstant(),
                row.getTimestamp(12).toInstant(),
                DecisionRow.read(row, 13));
    }
}
