package org.scrutineer.observer.rosterimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.FieldError;

/// Which header stands for which column, for files with translated headers. Headers that are not mentioned stand for
/// themselves.
record ColumnMapping(Map<String, String> columnByHeader) {

    static final String HEADER = "X-Column-Mapping";
    static final ColumnMapping NONE = new ColumnMapping(Map.of());

    private static final TypeReference<Map<String, String>> TEXT_TO_TEXT = new TypeReference<>() {};

    /// @param encoded base64url of a JSON object `{header: column}`, or null
    /// @throws DomainException 400 when it cannot be read
    static ColumnMapping of(@Nullable String encoded, ObjectMapper json) {
        if (encoded == null || encoded.isBlank()) {
            return NONE;
        }
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(encoded.strip());
            Map<String, String> mapping = json.readValue(new String(decoded, StandardCharsets.UTF_8), TEXT_TO_TEXT);
            return new ColumnMapping(mapping.entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().strip(), Map.Entry::getValue)));
        } catch (IllegalArgumentException | NullPointerException | JsonProcessingException e) {
            throw new DomainException(
                    CommonProblem.INVALID_REQUEST,
                    "The column mapping cannot be read.",
                    Map.of(
                            "errors",
                            List.of(new FieldError(HEADER, "must be base64url of a JSON object {header: column}"))));
        }
    }

    String columnFor(String header) {
        return columnByHeader.getOrDefault(header, header);
    }
}
