package org.scrutineer.reporting.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.reporting.coverage.CoverageGroup;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;
import org.scrutineer.reporting.tally.Contribution;

/// The rows of the findings. Writing tells what each row held before, in the same statement: whoever waited for a row
/// sees what the other wrote, so no difference is ever computed from a stale state.
@ApplicationScoped
class FindingRows {

    private static final String UPSERT = """
            insert into finding as f (finding_id, version, mission_id, form_id, form_version, purpose, place_code,
                region_code, area_code, team_code, settlement, refused, shard, overall_rating, problems, red_flags,
                received_at, content_sha256, cells, sum_cells, sum_values, standing)
            select finding_id, version, mission_id, form_id, form_version, purpose, place_code, region_code, area_code,
                team_code, settlement, refused, shard, overall_rating, problems, red_flags, received_at::timestamptz,
                content_sha256, cells::int[], sum_cells::int[], sum_values::numeric[], standing
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[])
                as u (finding_id, version, mission_id, form_id, form_version, purpose, place_code, region_code,
                    area_code, team_code, settlement, refused, shard, overall_rating, problems, red_flags, received_at,
                    content_sha256, cells, sum_cells, sum_values, standing)
            order by finding_id
            on conflict (finding_id) do update set version = excluded.version, mission_id = excluded.mission_id,
                form_id = excluded.form_id, form_version = excluded.form_version, purpose = excluded.purpose,
                place_code = excluded.place_code, region_code = excluded.region_code, area_code = excluded.area_code,
                team_code = excluded.team_code, settlement = excluded.settlement, refused = excluded.refused,
                overall_rating = excluded.overall_rating, problems = excluded.problems,
                red_flags = excluded.red_flags, received_at = excluded.received_at,
                content_sha256 = excluded.content_sha256, cells = excluded.cells, sum_cells = excluded.sum_cells,
                sum_values = excluded.sum_values, standing = excluded.standing
            where f.version < excluded.version
            returning new.finding_id, old.mission_id, old.purpose, old.region_code, old.area_code, old.team_code,
                old.form_id, old.place_code, old.settlement, old.refused, old.shard, old.problems, old.red_flags,
                old.cells, old.sum_cells, old.sum_values, old.standing""";

    private final Database database;

    FindingRows(Database database) {
        this.database = database;
    }

    /// @param before null when the finding is new
    record Written(UUID findingId, @Nullable Counted before) {}

    /// @param findings each id once
    /// @return those that are new or newer than what was there
    List<Written> upsert(Collection<ReportedFinding> findings) {
        List<Written> written = new ArrayList<>(findings.size());
        database.forEach(
                UPSERT,
                statement -> ManyRows.of(statement, findings)
                        .id(ReportedFinding::findingId)
                        .number(ReportedFinding::version)
                        .text(finding -> finding.counted().group().missionId())
                        .text(finding -> finding.counted().formId())
                        .text(ReportedFinding::formVersion)
                        .text(finding -> finding.counted().group().purpose())
                        .text(finding -> finding.counted().placeCode())
                        .text(finding -> finding.counted().group().regionCode())
                        .text(finding -> finding.counted().group().areaCode())
                        .text(finding -> finding.counted().group().teamCode())
                        .text(finding -> finding.counted().settlement())
                        .flag(finding -> finding.counted().refused())
                        .number(finding -> finding.counted().shard())
                        .text(ReportedFinding::overallRating)
                        .text(finding -> String.join(" ", finding.problems()))
                        .text(finding -> String.join(" ", finding.redFlags()))
                        .time(ReportedFinding::receivedAt)
                        .bytes(ReportedFinding::contentSha256)
                        .numbers(finding -> finding.counted().contribution().cells())
                        .numbers(finding -> finding.counted().contribution().sumCells())
                        .amounts(finding -> finding.counted().contribution().sumValues())
                        .text(finding -> finding.counted().standing().name()),
                row -> written.add(new Written(row.getObject(1, UUID.class), before(row))));
        return written;
    }

    /// Waits for every batch that is being written, then empties the table.
    void clear() {
        database.execute("truncate finding");
    }

    static List<String> codes(String separatedByBlanks) {
        return separatedByBlanks.isEmpty() ? List.of() : List.of(separatedByBlanks.split(" "));
    }

    private static @Nullable Counted before(ResultSet row) throws SQLException {
        String missionId = row.getString(2);
        if (missionId == null) {
            return null;
        }
        Set<String> irregularities = new LinkedHashSet<>(codes(row.getString(12)));
        irregularities.addAll(codes(row.getString(13)));
        return new Counted(
                new CoverageGroup(missionId, row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10),
                row.getInt(11),
                Standing.valueOf(row.getString(17)),
                List.copyOf(irregularities),
                new Contribution(numbers(row, 14), numbers(row, 15), (BigDecimal[])
                        row.getArray(16).getArray()));
    }

    private static int[] numbers(ResultSet row, int column) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray(column).getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
