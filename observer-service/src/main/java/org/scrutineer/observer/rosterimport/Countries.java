package org.scrutineer.observer.rosterimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Countries by ISO 3166-1 alpha-2 code, and which of them take part in the OSCE (57 participating States, domain
/// facts,
/// section 9.3).
final class Countries {

    private static final String PARTICIPATING_STATES = "participating-states.json";
    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    private final Set<String> participating;

    private Countries(Set<String> participating) {
        this.participating = participating;
    }

    static Countries load(ObjectMapper json) {
        try (InputStream in = Objects.requireNonNull(
                Countries.class.getResourceAsStream(PARTICIPATING_STATES), PARTICIPATING_STATES)) {
            Set<String> participating = new HashSet<>();
            for (JsonNode state : json.readTree(in)) {
                participating.add(state.required("alpha2").asText());
            }
            return new Countries(Set.copyOf(participating));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists(String code) {
        return ALL.contains(code);
    }

    boolean participates(String code) {
        return participating.contains(code);
    }

    int participating() {
        return participating.size();
    }
}
