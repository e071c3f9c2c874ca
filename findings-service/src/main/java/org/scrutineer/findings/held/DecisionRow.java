package org.scrutineer.findings.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The decision in a row of the held inbox.
final class DecisionRow {

    static final String COLUMNS =
            "decision, decided_by, decided_at, decision_reason, mended, finding_id, content_version";

    /// Of its own: what is stored must not change when the settings for REST do.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private DecisionRow() {}

    /// @param first column of [#COLUMNS]
    /// @return null while it waits
    static @Nullable HeldDecision read(ResultSet row, int first) throws SQLException {
        String kind = row.getString(first);
        if (kind == null) {
            return null;
        }
        return new HeldDecision(
                HeldDecision.Kind.valueOf(kind),
                row.getString(first + 1),
                row.getTimestamp(first + 2).toInstant(),
                row.getString(first + 3),
                mending(row.getString(first + 4)),
                row.getObject(first + 5, UUID.class),
                row.getObject(first + 6, Integer.class));
    }

    static String json(Mending mending) {
        try {
            return JSON.writeValueAsString(mending);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mending mending(String json) {
        try {
            return JSON.readValue(json, Mending.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
