package org.scrutineer.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// What is known of an event before its payload is read: CloudEvents 1.0 attributes in binary mode, as `ce_*` headers
/// (Kafka protocol binding for CloudEvents 1.0.2).
///
/// @param id unique per event; a repeat of an event has the same id
/// @param type CloudEvents type
/// @param source the publishing service
/// @param subject aggregate id, the same as the record key
/// @param time when it happened, by the publisher's clock
/// @param sequence version of the aggregate the event carries; grows by the change
/// @param missionId the tenant, or null
public record Envelope(
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        long sequence,
        @Nullable String missionId) {

    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SOURCE = "ce_source";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String SEQUENCE = "ce_sequence";
    private static final String MISSION = "ce_missionid";

    void writeTo(Headers headers) {
        add(headers, "ce_specversion", "1.0");
        add(headers, ID, id.toString());
        add(headers, TYPE, type);
        add(headers, SOURCE, source);
        add(headers, SUBJECT, subject);
        add(headers, TIME, time.toString());
        add(headers, SEQUENCE, Long.toString(sequence));
        if (missionId != null) {
            add(headers, MISSION, missionId);
        }
        add(headers, "content-type", "application/json");
    }

    /// @throws MalformedEvent when an attribute is missing or cannot be read
    public static Envelope of(Headers headers) {
        try {
            return new Envelope(
                    UUID.fromString(required(headers, ID)),
                    required(headers, TYPE),
                    required(headers, SOURCE),
                    required(headers, SUBJECT),
                    Instant.parse(required(headers, TIME)),
                    Long.parseLong(required(headers, SEQUENCE)),
                    optional(headers, MISSION));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEvent("CloudEvents headers cannot be read: " + e.getMessage(), e);
        }
    }

    private static String required(Headers headers, String name) {
        String value = optional(headers, name);
        if (value == null) {
            throw new MalformedEvent("CloudEvents header is missing: " + name, null);
        }
        return value;
    }

    private static @Nullable String optional(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
