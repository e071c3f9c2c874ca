package org.scrutineer.findings.official;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.figure.Figures;
import org.scrutineer.findings.official.RowIssue.Code;

/// Judges the rows of one file, each on its own and against the rows before it. One instance per import.
final class FigureCheck {

    /// All rows are judged; a file in which every cell is wrong must not make a report a hundred times its
    /// size.
    static final int MOST_ISSUES = 5_000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    private final Set<String> stations;
    private final Map<String, Integer> rowByStation = new HashMap<>();
    private final List<RowIssue> issues = new ArrayList<>();
    private final Map<String, Figures> accepted = new LinkedHashMap<>();

    /// @param stations those of the file that the frame has
    FigureCheck(Set<String> stations) {
        this.stations = stations;
    }

    CheckedFigures check(List<FigureRow> rows) {
        rows.forEach(this::check);
        return new CheckedFigures(rows.size(), accepted, List.copyOf(issues));
    }

    private void check(FigureRow row) {
        boolean sound =
                row.complete() || refuse(row, null, Code.WRONG_NUMBER_OF_CELLS, "more or fewer cells than the header");
        sound &= checkStation(row);
        Map<String, BigDecimal> figures = new HashMap<>();
        for (Map.Entry<String, String> cell : row.cells().entrySet()) {
            String figure = cell.getValue();
            if (NUMBER.matcher(figure).matches()) {
                figures.put(cell.getKey(), new BigDecimal(figure));
            } else if (!figure.isEmpty()) {
                sound = refuse(row, cell.getKey(), Code.INVALID_NUMBER, "must be a number, 0 or more, or empty");
            }
        }
        if (sound) {
            accepted.put(row.station(), Figures.of(figures));
        }
    }

    private boolean checkStation(FigureRow row) {
        String station = row.station();
        if (station.isEmpty()) {
            return refuse(row, FigureFile.STATION, Code.MISSING_STATION, "the station is required");
        }
        if (!row.isStationWritable()) {
            return refuse(row, FigureFile.STATION, Code.INVALID_CHARACTER, "has a control character");
        }
        Integer earlier = rowByStation.putIfAbsent(station, row.row());
        if (earlier != null) {
            return refuse(row, FigureFile.STATION, Code.DUPLICATE_CODE, "same station as row " + earlier);
        }
        return stations.contains(station)
                || refuse(row, FigureFile.STATION, Code.UNKNOWN_STATION, "the frame has no such station");
    }

    /// @return false
    private boolean refuse(FigureRow row, @Nullable String column, Code code, String message) {
        if (issues.size() < MOST_ISSUES) {
            issues.add(RowIssue.ofRow(row, column, code, message));
        }
        return false;
    }
}
