package org.scrutineer.reporting.mission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.scrutineer.contracts.observer.MissionState;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.reporting.ReportingProblem;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// The missions this service has heard of.
@ApplicationScoped
public class Missions {

    private static final TypeReference<Map<String, String>> TITLES = new TypeReference<>() {};
    private static final String UPSERT = """
            insert into mission as m (mission_id, version, name, short_name, host_country, phase, election_day,
                election_title, rehearsal)
            select mission_id, version, name, short_name, host_country, phase, election_day::date,
                election_title::jsonb, rehearsal
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::boolean[]) as u (mission_id, version, name, short_name, host_country, phase, election_day,
                election_title, rehearsal)
            order by mission_id
            on conflict (mission_id) do update set version = excluded.version, name = excluded.name,
                short_name = excluded.short_name, host_country = excluded.host_country, phase = excluded.phase,
                election_day = excluded.election_day, election_title = excluded.election_title,
                rehearsal = excluded.rehearsal
            where m.version < excluded.version""";

    private final Database database;
    private final ObjectMapper json;

    Missions(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Optional<ReportedMission> find(String missionId) {
        return database.first("""
                select mission_id, name, short_name, host_country, phase, election_day, election_title, rehearsal
                from mission where mission_id = ?""", statement -> statement.setString(1, missionId), this::mission);
    }

    /// @throws DomainException 404 when no event of the mission arrived yet
    public ReportedMission require(String missionId) {
        return find(missionId)
                .orElseThrow(() -> new DomainException(ReportingProblem.MISSION_NOT_REPORTED, "Mission " + missionId));
    }

    void upsert(Collection<MissionState> missions) {
        database.update(
                UPSERT,
                statement -> ManyRows.of(statement, missions)
                        .text(MissionState::missionId)
                        .number(MissionState::version)
                        .text(MissionState::name)
                        .text(MissionState::shortName)
                        .text(MissionState::hostCountry)
                        .text(MissionState::phase)
                        .text(mission -> mission.electionDay().toString())
                        .text(mission -> titles(mission.electionTitle()))
                        .flag(MissionState::rehearsal));
    }

    void clear() {
        database.execute("truncate mission");
    }

    private ReportedMission mission(ResultSet row) throws SQLException {
        return new ReportedMission(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                titles(row.getString(7)),
                row.getBoolean(8));
    }

    private String titles(Map<String, String> titles) {
        try {
            return json.writeValueAsString(titles);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, String> titles(String stored) {
        try {
            return json.readValue(stored, TITLES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
