package org.scrutineer.findings.clientaudit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of a client audit. What is empty or missing is null; what is something else than it should be spoils the file.
record AuditRow(NamedCsvRecord row) {

    /// As long as an answer may be.
    private static final int LONGEST_TEXT = 100_000;
    private static final long LAST_MILLI = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    ClientAuditEvent event(int ordinal) throws UnreadableAudit {
        String event = text("event");
        if (event == null) {
            throw wrong("event");
        }
        return new ClientAuditEvent(
                ordinal,
                event,
                text("node"),
                moment("start"),
                moment("end"),
                number("latitude", -90, 90),
                number("longitude", -180, 180),
                number("accuracy", 0, Double.MAX_VALUE),
                text("old-value"),
                text("new-value"));
    }

    private @Nullable String text(String column) throws UnreadableAudit {
        String text = row.findField(column).orElse("");
        if (text.length() > LONGEST_TEXT) {
            throw wrong(column);
        }
        return text.isEmpty() ? null : text;
    }

    /// Phones write milliseconds since 1970.
    private @Nullable Instant moment(String column) throws UnreadableAudit {
        String text = row.findField(column).orElse("").strip();
        try {
            long millis = text.isEmpty() ? 0 : Long.parseLong(text);
            if (millis >= 0 && millis <= LAST_MILLI) {
                return text.isEmpty() ? null : Instant.ofEpochMilli(millis);
            }
        } catch (NumberFormatException e) {
            throw wrong(column);
        }
        throw wrong(column);
    }

    private @Nullable Double number(String column, double least, double most) throws UnreadableAudit {
        String text = row.findField(column).orElse("").strip();
        try {
            double number = text.isEmpty() ? least : Double.parseDouble(text);
            if (number >= least && number <= most) {
                return text.isEmpty() ? null : number;
            }
        } catch (NumberFormatException e) {
            throw wrong(column);
        }
        throw wrong(column);
    }

    private UnreadableAudit wrong(String column) {
        return new UnreadableAudit(
                "Line %d: what stands under %s cannot be.".formatted(row.getStartingLineNumber(), column));
    }
}
