package org.scrutineer.findings.roster;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsConfig;
import org.scrutineer.findings.LookupCache;
import org.scrutineer.platform.database.DatabaseFailure;

/// Questions to what is known of people and phones. Answers are remembered for a short time, so that a revoked device
/// stops working within seconds and a busy phone does not cost a query per request.
@ApplicationScoped
public class Roster {

    private static final int DEVICES_REMEMBERED = 20_000;
    private static final int TEAMS_REMEMBERED = 20_000;

    private static final String DEVICE = """
            select d.device_id, d.mission_id, d.observer_code, t.code, t.area_code
            from known_device d
            left join lateral (
                select code, area_code from known_team
                where members @> array[d.observer_id] and mission_id = d.mission_id and not disbanded
                order by code limit 1) t on true
            where d.token_hash = ? and not d.revoked""";
    private static final String OBSERVER = """
            select o.observer_code, t.code, t.area_code
            from known_observer o
            left join lateral (
                select code, area_code from known_team
                where members @> array[o.observer_id] and mission_id = o.mission_id and not disbanded
                order by code limit 1) t on true
            where o.mission_id = ? and o.observer_code = ? limit 1""";
    private static final String TEAM =
            "select code, area_code from known_team where mission_id = ? and code = ? and not disbanded";

    private final AgroalDataSource dataSource;
    private final LookupCache<String, KnownDevice> devices;
    private final LookupCache<TeamKey, KnownTeam> teams;
    private final LookupCache<String, String> missions;
    private final LookupCache<String, MissionCalendar> calendars;

    private record TeamKey(String missionId, String code) {}

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Roster(AgroalDataSource dataSource, FindingsConfig config) {
        this.dataSource = dataSource;
        var memory = config.credentialMemory();
        this.devices = new LookupCache<>(DEVICES_REMEMBERED, memory, memory, this::loadDevice);
        this.teams = new LookupCache<>(TEAMS_REMEMBERED, memory.multipliedBy(10), memory, this::loadTeam);
        this.missions = new LookupCache<>(1_000, memory.multipliedBy(10), memory, this::loadMission);
        this.calendars = new LookupCache<>(1_000, memory.multipliedBy(10), memory, this::loadCalendar);
    }

    /// The device whose token has this hash; empty when unknown or revoked.
    ///
    /// @param tokenHash SHA-256, lower-case hex
    public Optional<KnownDevice> device(String tokenHash) {
        return devices.find(tokenHash);
    }

    /// The same from memory alone, for a thread that must not wait; null when it is not remembered.
    public @Nullable Optional<KnownDevice> rememberedDevice(String tokenHash) {
        return devices.peek(tokenHash);
    }

    public Optional<KnownTeam> team(String missionId, String code) {
        return teams.find(new TeamKey(missionId, code));
    }

    /// An observer and the team they are in; never remembered, as only people ask.
    public Optional<KnownObserver> observer(String missionId, String code) {
        return first(
                OBSERVER,
                row -> new KnownObserver(row.getString(1), row.getString(2), row.getString(3)),
                missionId,
                code);
    }

    public boolean knowsMission(String missionId) {
        return missions.find(missionId).isPresent();
    }

    /// When the election day of a mission is; every part unknown for an unknown mission.
    public MissionCalendar calendar(String missionId) {
        return calendars.find(missionId).orElse(MissionCalendar.UNKNOWN);
    }

    private Optional<MissionCalendar> loadCalendar(String missionId) {
        return first(
                "select election_day, opening_local, closing_local from known_mission where mission_id = ?",
                row -> new MissionCalendar(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)),
                missionId);
    }

    private Optional<KnownDevice> loadDevice(String tokenHash) {
        return first(
                DEVICE,
                row -> new KnownDevice(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                tokenHash);
    }

    private Optional<KnownTeam> loadTeam(TeamKey key) {
        return first(TEAM, row -> new KnownTeam(row.getString(1), row.getString(2)), key.missionId(), key.code());
    }

    private Optional<String> loadMission(String missionId) {
        return first("select name from known_mission where mission_id = ?", row -> row.getString(1), missionId);
    }

    private <T> Optional<T> first(String sql, Row<T> reader, String... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
