package org.scrutineer.reporting.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// Writes changes into the stream, in the transaction that makes them.
///
/// Positions come from a one-row counter, not from a sequence: its lock makes the order of positions the order of
/// commits, so a listener that has seen N can never miss N-1. Call it last in a transaction, because everybody else's
/// changes wait for that lock.
@ApplicationScoped
public class StreamLog {

    private static final String APPEND = """
            with candidate as (
                select u.* from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                    ?::text[]) with ordinality as u (mission_id, type, area_code, subject, version, payload, place)
                where u.subject is null or not exists (
                    select from stream_entry s where s.subject = u.subject and s.version >= u.version)
            ), counted as (
                select count(*) as total from candidate
            ), moved as (
                insert into stream_position as p (position) select total from counted where total > 0
                on conflict (only_row) do update set position = p.position + excluded.position
                returning position
            )
            insert into stream_entry (position, mission_id, type, area_code, subject, version, payload, recorded_at)
            select moved.position - counted.total + row_number() over (order by c.place),
                c.mission_id, c.type, nullif(c.area_code, ''), c.subject, c.version, c.payload, ?
            from candidate c, counted, moved""";

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;
    private final LiveStream live;
    private final TransactionSynchronizationRegistry transactions;

    StreamLog(
            Database database,
            ObjectMapper json,
            Clock clock,
            LiveStream live,
            TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.live = live;
        this.transactions = transactions;
    }

    /// Appends changes in the order given; wakes the listeners of this instance after commit.
    public void append(List<StreamChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        database.update(APPEND, statement -> {
            ManyRows.of(statement, changes)
                    .text(StreamChange::missionId)
                    .text(StreamChange::type)
                    .text(StreamChange::areaCode)
                    .text(StreamChange::subject)
                    .number(StreamChange::version)
                    .text(this::payload);
            statement.setObject(7, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        });
        transactions.registerInterposedSynchronization(new WakeAfterCommit(live));
    }

    private String payload(StreamChange change) {
        try {
            return json.writeValueAsString(change.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Stream entry cannot be written as JSON: " + change.type(), e);
        }
    }

    private record WakeAfterCommit(LiveStream live) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                live.wake();
            }
        }
    }
}
