package org.scrutineer.platform.messaging;

import java.time.Instant;
import java.util.UUID;

/// A record that could not be applied.
///
/// @param id of the letter
/// @param projection which projection refused it
/// @param reason class and message of the failure
/// @param status FAILED, or RESUBMITTED once a replay went through
/// @param attempts how often it was tried, the first time included
public record DeadLetter(
        UUID id,
        String projection,
        String topic,
        int partition,
        long offset,
        String reason,
        String status,
        int attempts,
        Instant failedAt) {}
