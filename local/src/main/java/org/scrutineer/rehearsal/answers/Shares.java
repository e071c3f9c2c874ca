package org.scrutineer.rehearsal.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The true shares of one question.
///
/// @param values choice to its share, in the order of the table; shares of RANKED and FREE add up to 1
public record Shares(Mode mode, Map<String, Double> values) {

    /// How choices are drawn.
    public enum Mode {
        /// one choice, from best to worst, leaning on the quality of the place
        RANKED,
        /// one choice, independent of all others
        FREE,
        /// several choices, each with a chance of its own
        EACH,
        /// chance that a picture is taken
        PHOTO
    }

    /// The choice at a point between 0 and 1.
    String at(double point) {
        double reached = 0;
        String last = "";
        for (Map.Entry<String, Double> value : values.entrySet()) {
            reached += value.getValue();
            last = value.getKey();
            if (point < reached) {
                return last;
            }
        }
        return last;
    }

    Set<String> choices() {
        return values.keySet();
    }

    static Shares parse(String question, String mode, String text) {
        Map<String, Double> values = new LinkedHashMap<>();
        double sum = 0;
        for (String part : text.trim().split(" +")) {
            int equals = part.indexOf('=');
            double share = Double.parseDouble(part.substring(equals + 1));
            values.put(part.substring(0, equals), share);
            sum += share;
        }
        Mode how = Mode.valueOf(mode.toUpperCase(java.util.Locale.ROOT));
        if ((how == Mode.RANKED || how == Mode.FREE) && Math.abs(sum - 1) > 1e-9) {
            throw new IllegalStateException("Shares of %s add up to %s, not to 1".formatted(question, sum));
        }
        return new Shares(how, values);
    }
}
