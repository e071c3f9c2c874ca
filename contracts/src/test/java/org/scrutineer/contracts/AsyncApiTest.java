package org.scrutineer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `docs/api/asyncapi.yaml` names every topic and every event there is, and no other, and says who reads them.
class AsyncApiTest {

    private static final Path FILE = Path.of("../docs/api/asyncapi.yaml");
    private static final JsonNode DOCUMENT = read();

    static Stream<Contract> contracts() {
        return Contract.all().stream();
    }

    static Stream<Topic> topics() {
        return Topics.all().stream();
    }

    @Test
    void itsChannelsAreTheTopics() {
        assertThat(values(DOCUMENT.path("channels"))
                        .map(channel -> channel.path("address").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(Topic::name).toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aChannelHasThePartitionsAndTheCleaningOfItsTopic(Topic topic) {
        JsonNode kafka = channel(topic.name()).path("bindings").path("kafka");

        assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
        JsonNode settings = kafka.path("topicConfiguration");
        assertThat(settings.path("cleanup.policy").path(0).asText())
                .isEqualTo(topic.compacted() ? "compact" : "delete");
        assertThat(settings.path("retention.ms").asText())
                .as("what is not compacted is kept for good")
                .isEqualTo(topic.compacted() ? "" : "-1");
    }

    @Test
    void itsMessagesAreTheEvents() {
        assertThat(values(DOCUMENT.at("/components/messages"))
                        .map(message -> message.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Contract.all().stream().map(Contract::type).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aMessageIsACloudEventWithItsSchemaAndAKey(Contract contract) {
        JsonNode message = messagesByType().get(contract.type());

        assertThat(message.at("/traits/0/$ref").asText()).isEqualTo("#/components/messageTraits/cloudEvent");
        assertThat(message.at("/bindings/kafka/key/description").asText()).isNotEmpty();
        Path schema = FILE.resolveSibling(message.at("/payload/schema/$ref").asText());
        assertThat(schema.toAbsolutePath().normalize())
                .isEqualTo(contract.schema().toAbsolutePath().normalize());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void anEventTravelsOnOneTopicOfItsPublisher(Contract contract) {
        List<String> addresses = values(DOCUMENT.path("channels"))
                .filter(channel -> values(channel.path("messages"))
                        .anyMatch(reference ->
                                resolve(reference).path("name").asText().equals(contract.type())))
                .map(channel -> channel.path("address").asText())
                .toList();

        assertThat(addresses).hasSize(1);
        assertThat(addresses.getFirst()).startsWith("scrutineer." + contract.publisher() + ".");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void onlyItsOwnerWritesToATopic(Topic topic) {
        String owner = topic.name().split("\\.")[1];
        List<String> writers = operations("send", topic);

        assertThat(writers).containsExactly(owner + "-service publishes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"observer", "deployment", "findings", "reporting"})
    void aServiceReadsTheTopicsItsListenersAreSetUpFor(String service) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("../" + service + "-service/src/main/resources/application.properties"))) {
            settings.load(file);
        }
        Set<String> configured = settings.stringPropertyNames().stream()
                .filter(name -> name.matches("mp\\.messaging\\.incoming\\..+\\.topics?"))
                .flatMap(name -> Stream.of(settings.getProperty(name).split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());

        assertThat(Topics.all().stream()
                        .filter(topic -> operations("receive", topic).contains(service + "-service reads"))
                        .map(Topic::name))
                .containsExactlyInAnyOrderElementsOf(configured);
    }

    private static List<String> operations(String action, Topic topic) {
        return values(DOCUMENT.path("operations"))
                .filter(operation -> operation.path("action").asText().equals(action))
                .filter(operation -> resolve(operation.path("channel"))
                        .path("address")
                        .asText()
                        .equals(topic.name()))
                .map(operation -> operation.path("title").asText())
                .toList();
    }

    private static JsonNode channel(String address) {
        return values(DOCUMENT.path("channels"))
                .filter(channel -> channel.path("address").asText().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, JsonNode> messagesByType() {
        return values(DOCUMENT.at("/components/messages"))
                .collect(Collectors.toMap(message -> message.path("name").asText(), Function.identity()));
    }

    private static JsonNode resolve(JsonNode reference) {
        return DOCUMENT.at(reference.path("$ref").asText().substring(1));
    }

    private static Stream<JsonNode> values(JsonNode object) {
        return StreamSupport.stream(object.spliterator(), false);
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
