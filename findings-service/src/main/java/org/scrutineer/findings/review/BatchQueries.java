package org.scrutineer.findings.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scrutineer.platform.database.DatabaseFailure;

/// Batches as their holders look at them.
@ApplicationScoped
class BatchQueries {

    private static final String ITEMS = """
            select l.expires_at, s.finding_id, s.form_id, s.form_version, s.team_code, s.area_code, s.region_code,
                s.commission_code, s.station_code, s.first_received_at, s.content_version, s.revision
            from review_lease l join submission s using (mission_id, finding_id)
            where l.mission_id = ? and l.batch_id = ? and l.holder = ? and l.expires_at > clock_timestamp()
                and s.is_current and (? or s.area_code = any (?))
            order by s.finding_id""";

    private final AgroalDataSource dataSource;

    BatchQueries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    BatchView find(Leases.Batch batch) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ITEMS)) {
            statement.setString(1, batch.missionId());
            statement.setObject(2, batch.batchId());
            statement.setString(3, batch.holder().name());
            Leases.bindAreas(statement, batch.holder().areas(), 4);
            List<BatchView.Item> items = new ArrayList<>();
            Instant expiresAt = null;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    expiresAt = row.getTimestamp(1).toInstant();
                    items.add(item(row));
                }
            }
            return new BatchView(batch.batchId(), batch.holder().name(), expiresAt, items);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static BatchView.Item item(ResultSet row) throws SQLException {
        return new BatchView.Item(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                row.getInt(11),
                row.getLong(12));
    }
}
