package org.scrutineer.findings.official;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Cursors;
import org.scrutineer.findings.figure.Figures;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Official figures as people look at them.
@ApplicationScoped
class OfficialFiguresQueries {

    private static final String SELECT = """
            select o.station_code, o.figures, i.source, i.imported_by, i.imported_at, o.version, o.is_current
            from official_figures o join official_import i on i.id = o.import_id
            where o.mission_id = ?\s""";
    private static final String CURRENT = SELECT + """
            and o.is_current and o.station_code > ? and (?::text is null or o.station_code = ?)
            order by o.station_code limit ?""";
    private static final String VERSIONS =
            SELECT + "and o.station_code = ? and o.version > ? order by o.version limit ?";

    private final AgroalDataSource dataSource;

    OfficialFiguresQueries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What counts, by code of the station.
    ///
    /// @param station only this one; null for all
    Page<OfficialFiguresView> current(String missionId, @Nullable String station, PageRequest page) {
        String after = page.cursor().orElse("");
        if (after.indexOf('\0') >= 0) {
            throw new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
        }
        List<OfficialFiguresView> found = query(CURRENT, missionId, after, station, station, page.size() + 1);
        return Page.of(found, page.size(), OfficialFiguresView::stationCode);
    }

    /// Everything that was ever published about a station, the first one first.
    Page<OfficialFiguresView> versions(String missionId, String station, PageRequest page) {
        long after = Cursors.number(page).orElse(0L);
        List<OfficialFiguresView> found = query(VERSIONS, missionId, station, after, page.size() + 1);
        return Page.of(found, page.size(), version -> Long.toString(version.version()));
    }

    private List<OfficialFiguresView> query(String sql, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<OfficialFiguresView> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static OfficialFiguresView view(ResultSet row) throws SQLException {
        return new OfficialFiguresView(
                row.getString(1),
                Figures.parse(row.getString(2)).byName(),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getLong(6),
                row.getBoolean(7));
    }
}
