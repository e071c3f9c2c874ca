package org.scrutineer.reporting.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.reporting.place.PlaceKind;
import org.scrutineer.reporting.place.Places;
import org.scrutineer.reporting.store.Database;

/// How much of what was expected has come in.
@ApplicationScoped
public class Coverage {

    private static final String UNKNOWN = "unknown";
    private static final String READ = """
            select key, sum(expected), sum(received), sum(matched), sum(extra), sum(refused), sum(set_aside)
            from coverage
            where mission_id = ? and dimension = ? group by key
            having sum(expected) <> 0 or sum(received) <> 0 or sum(set_aside) <> 0 order by key""";
    private static final Map<String, String> PURPOSES = new LinkedHashMap<>();

    static {
        PURPOSES.put("OPENING", "Opening");
        PURPOSES.put("VOTING", "Voting");
        PURPOSES.put("COUNTING", "Closing and counting");
        PURPOSES.put("TABULATION", "Tabulation");
    }

    private final Database database;
    private final Places places;

    Coverage(Database database, Places places) {
        this.database = database;
        this.places = places;
    }

    public CoverageView total(String missionId) {
        return by(missionId, Dimension.ALL).getFirst();
    }

    /// Regions, areas and purposes are listed even when nothing is expected there, teams only when something is.
    public List<CoverageView> by(String missionId, Dimension dimension) {
        Map<String, String> names = names(missionId, dimension);
        Map<String, CoverageView> views = new LinkedHashMap<>();
        if (dimension != Dimension.TEAM) {
            names.forEach((key, name) -> views.put(key, new CoverageView(key, name, 0, 0, 0, 0, 0, 0, 0)));
        }
        database.forEach(
                READ,
                statement -> {
                    statement.setString(1, missionId);
                    statement.setString(2, dimension.name());
                },
                row -> {
                    String key = row.getString(1).isEmpty() ? UNKNOWN : row.getString(1);
                    long expected = row.getLong(2);
                    long matched = row.getLong(4);
                    views.put(
                            key,
                            new CoverageView(
                                    key,
                                    names.getOrDefault(key, key),
                                    expected,
                                    row.getLong(3),
                                    matched,
                                    row.getLong(5),
                                    expected - matched,
                                    row.getLong(6),
                                    row.getLong(7)));
                });
        return new ArrayList<>(views.values());
    }

    /// What a caller may see of it. A team is looked at as a whole, also where it once helped out in another
    /// area.
    ///
    /// @throws DomainException 403 for a breakdown that only the whole mission has
    List<CoverageView> within(String missionId, Dimension dimension, AreaScope scope) {
        return switch (scope) {
            case AreaScope.Everywhere _ -> by(missionId, dimension);
            case AreaScope.Only(var areaCodes) -> {
                Set<String> keys = keysIn(missionId, dimension, areaCodes);
                yield by(missionId, dimension).stream()
                        .filter(view -> keys.contains(view.key()))
                        .toList();
            }
        };
    }

    private Set<String> keysIn(String missionId, Dimension dimension, Set<String> areaCodes) {
        return switch (dimension) {
            case AREA -> areaCodes;
            case TEAM -> places.teamsIn(missionId, areaCodes);
            case ALL, REGION, PURPOSE ->
                throw new DomainException(
                        CommonProblem.FORBIDDEN,
                        "Ask by area or by team: anything else is of the whole of mission %s.".formatted(missionId));
        };
    }

    private Map<String, String> names(String missionId, Dimension dimension) {
        return switch (dimension) {
            case ALL -> Map.of("all", "All");
            case REGION -> places.names(missionId, PlaceKind.REGION);
            case AREA -> places.names(missionId, PlaceKind.AREA);
            case TEAM -> places.names(missionId, PlaceKind.TEAM);
            case PURPOSE -> PURPOSES;
        };
    }
}
