package org.scrutineer.platform.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns payloads into the records of a contract. Tolerant: unknown fields are ignored, unknown types become the
/// contract's `Unknown`.
///
/// @param <T> sealed interface of a contract package
public final class EventReader<T> {

    private final Map<String, ObjectReader> readers;
    private final Function<String, T> unknown;

    /// @param types CloudEvents type to record
    /// @param unknown makes the contract's `Unknown` from a type
    public EventReader(ObjectMapper json, Map<String, Class<? extends T>> types, Function<String, T> unknown) {
        this.readers = types.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        type -> json.readerFor(type.getValue())
                                .without(
                                        com.fasterxml.jackson.databind.DeserializationFeature
                                                .FAIL_ON_UNKNOWN_PROPERTIES)));
        this.unknown = unknown;
    }

    /// @throws MalformedEvent when the payload is not what its type says
    public T read(IncomingEvent event) {
        ObjectReader reader = readers.get(event.envelope().type());
        if (reader == null) {
            return unknown.apply(event.envelope().type());
        }
        try {
            return reader.readValue(event.payload());
        } catch (IOException e) {
            throw new MalformedEvent("Payload does not fit " + event.envelope().type(), e);
        }
    }
}
