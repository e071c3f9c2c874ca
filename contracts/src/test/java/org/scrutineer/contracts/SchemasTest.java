package org.scrutineer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A schema says of a record exactly what the record says of itself: names, types, what may be absent.
class SchemasTest {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /// A record and the schema file that describes it. Events have files of their own; every record inside them is a
    /// part, which several events share.
    private record Described(Class<?> record, Path file) {

        static Described part(Class<?> record) {
            String name = record.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(java.util.Locale.ROOT);
            return new Described(
                    record,
                    Contract.SCHEMAS
                            .resolve(Contract.publisher(record))
                            .resolve("parts")
                            .resolve(name + ".v1.json"));
        }
    }

    static Stream<Contract> contracts() {
        return Contract.all().stream();
    }

    static Stream<Described> records() {
        Set<Described> found = new LinkedHashSet<>();
        Deque<Described> waiting = new ArrayDeque<>();
        Contract.all().forEach(contract -> waiting.add(new Described(contract.record(), contract.schema())));
        while (!waiting.isEmpty()) {
            Described next = waiting.remove();
            if (found.add(next)) {
                for (RecordComponent component : next.record().getRecordComponents()) {
                    nestedRecord(component.getGenericType()).ifPresent(part -> waiting.add(Described.part(part)));
                }
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyEventHasASchemaThatBearsItsType(Contract contract) {
        assertThat(contract.schema()).isRegularFile();
        assertThat(Contract.json(contract.schema()).path("title").asText()).isEqualTo(contract.type());
    }

    @Test
    void noSchemaIsLeftOver() {
        assertThat(Contract.files(Contract.SCHEMAS))
                .containsExactlyInAnyOrderElementsOf(
                        records().map(Described::file).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void theAddressOfASchemaIsItsPlace(Described described) {
        JsonNode schema = Contract.json(described.file());

        assertThat(schema.path("$schema").asText()).isEqualTo(DIALECT);
        assertThat(schema.path("$id").asText())
                .isEqualTo("https://scrutineer.org/schemas/"
                        + Contract.SCHEMAS
                                .relativize(described.file())
                                .toString()
                                .replace('\\', '/'));
    }

    @ParameterizedTest
    @MethodSource("records")
    void theSchemaHasTheFieldsOfTheRecordAndNoOthers(Described described) {
        Set<String> fields = Stream.of(described.record().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());

        assertThat(names(Contract.json(described.file()).path("properties"))).isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatMayBeNullIsNotRequiredAndEverythingElseIs(Described described) {
        Set<String> neverNull = Stream.of(described.record().getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        Set<String> required = new HashSet<>();
        Contract.json(described.file()).path("required").forEach(name -> required.add(name.asText()));

        assertThat(required).isEqualTo(neverNull);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyFieldHasTheTypeOfItsComponent(Described described) {
        JsonNode properties = Contract.json(described.file()).path("properties");
        boolean event = !described.file().getParent().endsWith("parts");

        for (RecordComponent component : described.record().getRecordComponents()) {
            assertFits(
                    described + "." + component.getName(),
                    properties.path(component.getName()),
                    component.getGenericType(),
                    event ? "parts/" : "");
        }
    }

    /// Only additions are compatible, so a reader with an older schema must not refuse them.
    @ParameterizedTest
    @MethodSource("records")
    void aSchemaStaysOpenForMoreFields(Described described) {
        JsonNode schema = Contract.json(described.file());

        assertThat(schema.has("additionalProperties") || schema.has("unevaluatedProperties"))
                .isFalse();
    }

    private static void assertFits(String what, JsonNode schema, Type type, String toParts) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            assertThat(schema.path("type").asText()).as(what).isEqualTo("array");
            assertFits(what + "[]", schema.path("items"), generic.getActualTypeArguments()[0], toParts);
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            assertThat(schema.path("type").asText()).as(what).isEqualTo("object");
            assertFits(what + "{}", schema.path("additionalProperties"), generic.getActualTypeArguments()[1], toParts);
        } else if (type instanceof Class<?> part && part.isRecord()) {
            String reference = toParts + Described.part(part).file().getFileName();
            assertThat(schema.path("$ref").asText()).as(what).isEqualTo(reference);
        } else {
            assertThat(List.of(
                            schema.path("type").asText(), schema.path("format").asText()))
                    .as(what)
                    .isEqualTo(scalar(type));
        }
    }

    /// JSON type and format of a Java type.
    private static List<String> scalar(Type type) {
        return switch (type.getTypeName()) {
            case "int", "long" -> List.of("integer", "");
            case "double", "java.lang.Double" -> List.of("number", "");
            case "boolean", "java.lang.Boolean" -> List.of("boolean", "");
            default -> {
                Map<Type, String> formats = Map.of(
                        String.class, "", UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");
                assertThat(formats).as("types that contracts may use").containsKey(type);
                yield List.of("string", formats.get(type));
            }
        };
    }

    private static java.util.Optional<Class<?>> nestedRecord(Type type) {
        if (type instanceof ParameterizedType generic) {
            return nestedRecord(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
        }
        return type instanceof Class<?> part && part.isRecord()
                ? java.util.Optional.of(part)
                : java.util.Optional.empty();
    }

    private static Set<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).collect(Collectors.toCollection(TreeSet::new));
    }
}
