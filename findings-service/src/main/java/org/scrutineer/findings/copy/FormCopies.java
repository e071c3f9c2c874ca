package org.scrutineer.findings.copy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.roster.KnownDevice;

/// Notes what devices do with forms. Nobody waits for a note and none stands in the way of an answer: one that cannot
/// be written is left out, and the device's next request gives another.
@ApplicationScoped
public class FormCopies {

    private static final int REMEMBERED = 100_000;
    /// A phone that asks again and again is noted once in this time.
    private static final Duration LISTED_AGAIN = Duration.ofMinutes(1);

    private static final String LISTED = """
            insert into form_list_reading (device_id, mission_id, read_at) values (?, ?, ?)
            on conflict (device_id) do update set read_at = greatest(form_list_reading.read_at, excluded.read_at)""";
    private static final String FETCHED = """
            insert into form_copy (mission_id, form_id, device_id, form_version, fetched_at) values (?, ?, ?, ?, ?)
            on conflict (mission_id, form_id, device_id, form_version) do update
            set fetched_at = greatest(form_copy.fetched_at, excluded.fetched_at)""";
    private static final String SENT = """
            insert into form_copy (mission_id, form_id, device_id, form_version, sent_at) values (?, ?, ?, ?, ?)
            on conflict (mission_id, form_id, device_id, form_version) do update
            set sent_at = coalesce(form_copy.sent_at, excluded.sent_at)""";

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("form-copies-", 0).factory());
    private final Cache<UUID, Boolean> listed = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LISTED_AGAIN)
            .build();
    private final Cache<Sent, Boolean> sent =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Sent(UUID deviceId, FormKey form) {}

    FormCopies(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        threads.close();
    }

    /// The device read the list of forms.
    public void listed(KnownDevice device) {
        if (listed.asMap().putIfAbsent(device.deviceId(), true) == null) {
            Timestamp now = now();
            note(() -> listed.invalidate(device.deviceId()), LISTED, device.deviceId(), device.missionId(), now);
        }
    }

    /// The device fetched a version, or asked for it and had it already.
    public void fetched(KnownDevice device, FormKey form) {
        note(() -> {}, FETCHED, form.missionId(), form.formId(), device.deviceId(), form.formVersion(), now());
    }

    /// The device sent a version. One look into memory for all but the first of a device: this is the hot path.
    public void sent(KnownDevice device, FormKey form) {
        Sent key = new Sent(device.deviceId(), form);
        if (sent.getIfPresent(key) == null && sent.asMap().putIfAbsent(key, true) == null) {
            note(
                    () -> sent.invalidate(key),
                    SENT,
                    form.missionId(),
                    form.formId(),
                    device.deviceId(),
                    form.formVersion(),
                    now());
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private void note(Runnable whenFailed, String sql, Object... values) {
        threads.execute(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
            } catch (SQLException e) {
                Log.debugf("What a device has of a form is not noted: %s", e.toString());
                whenFailed.run();
            }
        });
    }
}
