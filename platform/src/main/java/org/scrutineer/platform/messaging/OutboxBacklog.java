package org.scrutineer.platform.messaging;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// How far the relay is behind: as a metric, and as readiness once the oldest event has waited longer than can be
/// explained by a restart of the broker.
@Readiness
@ApplicationScoped
class OutboxBacklog implements HealthCheck {

    private static final String OLDEST = "select occurred_at from outbox order by position limit 1";

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final Duration ageLimit;

    OutboxBacklog(
            AgroalDataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "scrutineer.outbox.age-limit") Duration ageLimit) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.ageLimit = ageLimit;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("scrutineer.outbox.age", this, OutboxBacklog::ageInSeconds)
                .baseUnit("seconds")
                .description("How long the oldest event has been waiting for the broker")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        try {
            Duration age = age();
            return HealthCheckResponse.named("outbox")
                    .status(age.compareTo(ageLimit) <= 0)
                    .withData("ageSeconds", age.toSeconds())
                    .build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("outbox").down().build();
        }
    }

    /// NaN is what Micrometer takes for "not known now".
    private double ageInSeconds() {
        try {
            return age().toMillis() / 1000.0;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }

    private Duration age() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OLDEST);
                var row = statement.executeQuery()) {
            if (!row.next()) {
                return Duration.ZERO;
            }
            Instant occurred = row.getTimestamp(1).toInstant();
            return Duration.between(occurred, clock.instant());
        }
    }
}
