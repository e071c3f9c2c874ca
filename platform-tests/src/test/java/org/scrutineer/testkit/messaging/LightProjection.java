package org.scrutineer.testkit.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutineer.contracts.Topics;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;

@ApplicationScoped
class LightProjection implements Projection {

    private static final Light UNKNOWN = new Light("unknown", "none");

    private final AgroalDataSource dataSource;
    private final EventReader<Light> reader;

    LightProjection(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.reader = new EventReader<>(json, Map.of(Light.TYPE, Light.class), type -> UNKNOWN);
    }

    @Override
    public String name() {
        return "lights";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.OBSERVER_MISSION);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            Light light = reader.read(event);
            if (light != UNKNOWN) {
                upsert(light, event.envelope().sequence());
            }
        }
    }

    private void upsert(Light light, long version) {
        execute("""
                insert into light (name, version, colour) values ('%s', %d, '%s')
                on conflict (name) do update set version = excluded.version, colour = excluded.colour
                where light.version < excluded.version""".formatted(light.name(), version, light.colour()));
    }

    @Override
    public void clear() {
        execute("truncate light");
    }

    void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
