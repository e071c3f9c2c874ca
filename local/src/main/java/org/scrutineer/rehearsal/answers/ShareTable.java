package org.scrutineer.rehearsal.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scrutineer.rehearsal.kit.MissionKit;

/// The table of true shares, `shares.csv` beside this class.
public final class ShareTable {

    private final Map<String, Shares> rows;

    private ShareTable(Map<String, Shares> rows) {
        this.rows = rows;
    }

    /// The table that ships with the rehearsal.
    public static ShareTable load() {
        try (InputStream in = ShareTable.class.getResourceAsStream("shares.csv")) {
            if (in == null) {
                throw new IllegalStateException("shares.csv is missing");
            }
            Map<String, Shares> rows = new HashMap<>();
            for (Map<String, String> row : MissionKit.rows(in.readAllBytes())) {
                String question = row.getOrDefault("question", "");
                Shares shares = Shares.parse(question, row.getOrDefault("mode", ""), row.getOrDefault("shares", ""));
                rows.put(question, shares);
            }
            return new ShareTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Shares of a question: its own row, else the row without the form letter.
    public Optional<Shares> of(String code) {
        Shares own = rows.get(code);
        return Optional.ofNullable(own != null ? own : rows.get(code.substring(code.indexOf('_') + 1)));
    }
}
