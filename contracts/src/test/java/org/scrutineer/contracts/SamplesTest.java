package org.scrutineer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sample ever shipped fits its schema and its record. Samples are added, never changed or deleted: they stand
/// for
/// what is on topics already.
class SamplesTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(
                    resolvers -> resolvers.mapPrefix("https://scrutineer.org/schemas/", "classpath:schemas/")));

    private record Sample(Contract contract, Path file) {

        JsonNode json() {
            return Contract.json(file);
        }

        @Override
        public String toString() {
            return Contract.SAMPLES.relativize(file).toString();
        }
    }

    static Stream<Contract> contracts() {
        return Contract.all().stream();
    }

    static Stream<Sample> samples() {
        return contracts().flatMap(contract -> contract.samples().stream().map(file -> new Sample(contract, file)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyEventHasASample(Contract contract) {
        assertThat(contract.samples())
                .as("samples in %s", contract.sampleFolder())
                .isNotEmpty();
    }

    @Test
    void noSampleIsWithoutAnEvent() {
        assertThat(Contract.files(Contract.SAMPLES))
                .containsExactlyInAnyOrderElementsOf(samples().map(Sample::file).toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleFitsItsSchema(Sample sample) {
        assertThat(errors(sample, sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsWhatItsRecordWrites(Sample sample) throws IOException {
        Object event =
                Contract.JSON.treeToValue(sample.json(), sample.contract().record());

        assertThat(Contract.JSON.readTree(Contract.JSON.writeValueAsBytes(event)))
                .isEqualTo(sample.json());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aReaderPassesOverFieldsOfALaterVersion(Sample sample) throws IOException {
        JsonNode later = sample.json();
        objectsIn(later).forEach(object -> object.put("fieldOfALaterVersion", "x"));

        assertThat(Contract.JSON.treeToValue(later, sample.contract().record()))
                .isEqualTo(Contract.JSON.treeToValue(
                        sample.json(), sample.contract().record()));
        assertThat(errors(sample, later)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSchemaRefusesAnEventThatLacksWhatItMustSay(Sample sample) {
        for (String field : names(sample.json())) {
            JsonNode broken = sample.json();
            ((ObjectNode) broken).remove(field);

            assertThat(errors(sample, broken))
                    .as("%s without %s", sample, field)
                    .isNotEmpty();
        }
        JsonNode versionless = sample.json();
        objectsIn(versionless).forEach(object -> object.remove("version"));

        assertThat(errors(sample, versionless))
                .as("%s without a version", sample)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSchemaRefusesNull(Sample sample) {
        JsonNode withNull = sample.json();
        objectsIn(withNull).forEach(object -> object.putNull("missionId"));

        assertThat(errors(sample, withNull)).isNotEmpty();
    }

    private static List<Error> errors(Sample sample, JsonNode json) {
        String path = Contract.SCHEMAS
                .relativize(sample.contract().schema())
                .toString()
                .replace('\\', '/');
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of("https://scrutineer.org/schemas/" + path));
        return schema.validate(
                json, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /// The event and its state; not the maps inside the state, whose keys are data.
    private static List<ObjectNode> objectsIn(JsonNode event) {
        return Stream.concat(Stream.of(event), StreamSupport.stream(event.spliterator(), false))
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }
}
