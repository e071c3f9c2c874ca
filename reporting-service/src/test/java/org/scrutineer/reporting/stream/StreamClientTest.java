package org.scrutineer.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutineer.platform.security.AreaScope;

/// The buffer between the stream and one connection.
class StreamClientTest {

    @Test
    void aClientThatReadsTooSlowlyIsDroppedAfterWhatItsBufferHolds() {
        StreamClient client = new StreamClient("kz2022", AreaScope.everywhere(), 3);
        Slow connection = new Slow();
        client.entries().subscribe().withSubscriber(connection);

        LongStream.rangeClosed(1, 5).forEach(position -> client.tell(entry(position)));
        connection.askFor(10);

        assertThat(connection.received).containsExactly(1L, 2L, 3L);
        assertThat(connection.failure).isNotNull();
    }

    @Test
    void aClientThatKeepsUpGetsEverything() {
        StreamClient client = new StreamClient("kz2022", AreaScope.everywhere(), 3);
        Slow connection = new Slow();
        client.entries().subscribe().withSubscriber(connection);
        connection.askFor(Long.MAX_VALUE);

        LongStream.rangeClosed(1, 50).forEach(position -> client.tell(entry(position)));
        client.end();

        assertThat(connection.received).hasSize(50).isSorted();
        assertThat(connection.failure).isNull();
    }

    private static StreamEntry entry(long position) {
        return new StreamEntry(position, "kz2022", "finding", null, "{}");
    }

    /// Takes only what the test asks for.
    private static final class Slow implements Flow.Subscriber<StreamEntry> {

        private final List<Long> received = new ArrayList<>();
        private Flow.@Nullable Subscription subscription;
        private @Nullable Throwable failure;

        void askFor(long entries) {
            if (subscription != null) {
                subscription.request(entries);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(StreamEntry entry) {
            received.add(entry.position());
        }

        @Override
        public void onError(Throwable error) {
            failure = error;
        }

        @Override
        public void onComplete() {
            subscription = null;
        }
    }
}
