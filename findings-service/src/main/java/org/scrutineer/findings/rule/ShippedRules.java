package org.scrutineer.findings.rule;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Purpose;

/// The rules that every mission begins with, from the files under `rules/`. Their conditions name questions by their
/// ends (`_pec_total`), so they fit any form whose codes end like those of the standard forms.
final class ShippedRules {

    private static final List<String> FILES = List.of("cross-checks", "signals", "form-checks");

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ShippedRules() {}

    /// A rule as its file says it.
    ///
    /// @param version of the shipped rule; a mission that has this version keeps what it made of it
    record Shipped(
            String code,
            int version,
            String title,
            @Nullable String reason,
            Severity severity,
            @Nullable Set<Purpose> purposes,
            String condition) {

        RuleVersion.RuleText text() {
            return new RuleVersion.RuleText(title, reason, severity, purposes == null ? Set.of() : purposes, condition);
        }
    }

    static List<Shipped> load() {
        return FILES.stream().flatMap(name -> read(name).stream()).toList();
    }

    private static List<Shipped> read(String name) {
        try (InputStream file = ShippedRules.class.getResourceAsStream("/rules/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("The rules " + name + " are not in the service");
            }
            return Arrays.asList(JSON.readValue(file, Shipped[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
