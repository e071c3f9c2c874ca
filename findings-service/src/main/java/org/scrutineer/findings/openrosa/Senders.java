package org.scrutineer.findings.openrosa;

import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.intake.Sender;

/// Who sends a submission, as far as address and headers tell.
final class Senders {

    private static final int LONGEST_LABEL = 255;

    private Senders() {}

    static Sender of(Exchange exchange, Guest guest) {
        String client = exchange.header("ODK-Client");
        String agent = exchange.header("User-Agent");
        String both = client == null ? agent : agent == null ? client : client + " " + agent;
        return new Sender(
                guest.missionId(), guest.device(), label(exchange.request().getParam("deviceID")), label(both));
    }

    /// What clients say about themselves is kept short and printable; blank is nothing.
    private static @Nullable String label(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String printable = text.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(LONGEST_LABEL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.isBlank() ? null : printable;
    }
}
