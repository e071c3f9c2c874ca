package org.scrutineer.findings.intake;

import java.time.Instant;
import java.util.function.Consumer;

/// A submission that waits for its outcome.
record Arrival(Sender sender, byte[] xml, Instant receivedAt, Consumer<Outcome> reply) {}
