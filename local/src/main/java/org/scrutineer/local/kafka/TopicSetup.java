package org.scrutineer.local.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.scrutineer.contracts.Topic;
import org.scrutineer.contracts.Topics;
import org.scrutineer.local.process.StartFailure;

/// Creates the platform's topics on a broker. Used by the local stack, the testkit and the one-shot container of
/// docker-compose alike, so a topic has the same settings everywhere.
public final class TopicSetup implements AutoCloseable {

    /// The smallest number of seconds a record of a compacted topic stays, so that a reader that was away for a day
    /// still sees every step and not only the last one.
    private static final long COMPACTION_LAG_MS = Duration.ofDays(1).toMillis();

    private static final long PATIENCE_SECONDS = 30;

    private final Admin admin;

    /// @param bootstrapServers host and port of a broker
    public TopicSetup(String bootstrapServers) {
        var settings = new HashMap<String, Object>();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        // A broker that is starting refuses connections: ask again soon instead of after the default second.
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
        settings.put(AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, 50);
        // Nobody reads the metrics of a client that lives for a second.
        settings.put(AdminClientConfig.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        this.admin = create(settings);
    }

    /// The Kafka client looks its plug-ins up in the thread's context class loader; under a test framework that may be
    /// another one than the one that loaded the client, and then the two do not fit.
    private static Admin create(Map<String, Object> settings) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(settings);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /// Whether a broker answers within a second.
    public boolean brokerAnswers() {
        try {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Creates every topic of [Topics] that the broker does not have yet, with one copy of each partition.
    public void createMissing() {
        createMissing(Topics.all().stream().map(TopicSetup::newTopic).toList());
    }

    /// Creates those of the given topics that the broker does not have yet; leaves the others as they are.
    ///
    /// @throws StartFailure when the broker refuses
    public void createMissing(Collection<NewTopic> topics) {
        try {
            var existing = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            for (var created : admin.createTopics(missing).values().entrySet()) {
                awaitCreated(
                        created.getKey(), created.getValue().toCompletionStage().toCompletableFuture());
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailure("Kafka does not create the topics: %s.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", e);
        }
    }

    private static void awaitCreated(String name, java.util.concurrent.Future<?> creation)
            throws InterruptedException, TimeoutException {
        try {
            creation.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StartFailure("Kafka does not create the topic %s: %s.".formatted(name, e.getMessage()), e);
            }
        }
    }

    /// Everything is kept: compacted topics hold the latest state of each aggregate, the others every record.
    private static NewTopic newTopic(Topic topic) {
        var configuration = new HashMap<String, String>();
        configuration.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.LARGEST_RECORD_BYTES));
        configuration.putAll(
                topic.compacted()
                        ? Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT,
                                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                                Long.toString(COMPACTION_LAG_MS))
                        : Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.RETENTION_MS_CONFIG,
                                "-1"));
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(configuration);
    }

    /// The names of all topics the broker has, without its internal ones.
    public List<String> names() {
        try {
            return List.copyOf(admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailure("Kafka does not list its topics: %s.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
