package org.scrutineer.findings.clientaudit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Reads a client audit as ODK Collect writes it: CSV, columns by name in any order. Of the columns that depend on what
/// the form asks for (place, changes) any may be missing; others are left in the file.
final class AuditFile {

    /// Bytes. Twenty hours of a form that is open and notes its place every ten seconds have a tenth of that.
    static final int LARGEST = 10_000_000;
    /// Events. See above: 7,200.
    static final int MOST_EVENTS = 20_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> REQUIRED = List.of("event", "node", "start", "end");

    private AuditFile() {}

    /// @throws UnreadableAudit with the reason; nothing else is thrown for any content
    static List<ClientAuditEvent> read(byte[] content) throws UnreadableAudit {
        String text = decode(content);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofNamedCsvRecord(text)) {
            return events(reader.iterator());
        } catch (CsvParseException e) {
            throw new UnreadableAudit("It is no CSV: quotes or columns are wrong.");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private static String decode(byte[] content) throws UnreadableAudit {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableAudit("It has NUL characters in it.");
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableAudit("It is not UTF-8.");
        }
    }

    private static List<ClientAuditEvent> events(Iterator<NamedCsvRecord> records) throws UnreadableAudit {
        List<ClientAuditEvent> events = new ArrayList<>();
        while (records.hasNext()) {
            NamedCsvRecord row = records.next();
            if (events.isEmpty() && !row.getHeader().containsAll(REQUIRED)) {
                throw new UnreadableAudit("It has no line that names the columns event, node, start and end.");
            }
            if (events.size() == MOST_EVENTS) {
                throw new UnreadableAudit("It has more than %d events.".formatted(MOST_EVENTS));
            }
            events.add(new AuditRow(row).event(events.size() + 1));
        }
        if (events.isEmpty()) {
            throw new UnreadableAudit("There is no event in it.");
        }
        return events;
    }
}
