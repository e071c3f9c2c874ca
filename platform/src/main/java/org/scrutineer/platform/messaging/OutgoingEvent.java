package org.scrutineer.platform.messaging;

import org.jspecify.annotations.Nullable;

/// An event on its way out.
///
/// @param topic Kafka topic
/// @param aggregateType short name, for example `observer`
/// @param key record key: everything about one aggregate shares it and keeps its order
/// @param type CloudEvents type, `org.scrutineer.<service>.<past tense>.v<major>`
/// @param sequence version of the aggregate that this event carries
/// @param missionId the tenant, or null for platform matters
/// @param payload a contract record
public record OutgoingEvent(
        String topic,
        String aggregateType,
        String key,
        String type,
        long sequence,
        @Nullable String missionId,
        Object payload) {}
