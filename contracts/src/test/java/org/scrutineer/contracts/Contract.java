package org.scrutineer.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scrutineer.contracts.deployment.DeploymentEvent;
import org.scrutineer.contracts.findings.FindingsEvent;
import org.scrutineer.contracts.observer.ObserverEvent;
import org.scrutineer.contracts.reporting.ReportingEvent;

/// One event of the published language, with the places where its other parts must be.
///
/// @param publisher service and contract package, for example `observer`
/// @param type CloudEvents type
/// @param record what carries it
record Contract(String publisher, String type, Class<?> record) {

    static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    static final Path SAMPLES = Path.of("src/main/resources/samples");

    /// Set up as the services write and read.
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    static final Map<Class<?>, Map<String, ? extends Class<?>>> LANGUAGES = Map.of(
            ObserverEvent.class, ObserverEvent.types(),
            DeploymentEvent.class, DeploymentEvent.types(),
            FindingsEvent.class, FindingsEvent.types(),
            ReportingEvent.class, ReportingEvent.types());

    static List<Contract> all() {
        return LANGUAGES.entrySet().stream()
                .flatMap(language -> language.getValue().entrySet().stream()
                        .map(type -> new Contract(publisher(language.getKey()), type.getKey(), type.getValue())))
                .toList();
    }

    /// Last segment of the contract package.
    static String publisher(Class<?> ofPackage) {
        String name = ofPackage.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// The type without its first segments, for example `accredited.v1`.
    String shortName() {
        return type.substring(("org.scrutineer." + publisher + ".").length());
    }

    Path schema() {
        return SCHEMAS.resolve(publisher).resolve(shortName() + ".json");
    }

    Path sampleFolder() {
        return SAMPLES.resolve(publisher).resolve(shortName());
    }

    /// Every sample ever shipped; none when the folder is missing.
    List<Path> samples() {
        return Files.isDirectory(sampleFolder()) ? files(sampleFolder()) : List.of();
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return type;
    }
}
