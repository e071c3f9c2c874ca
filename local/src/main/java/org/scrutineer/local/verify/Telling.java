package org.scrutineer.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/// Turns the lines of an answer into words.
final class Telling {

    private final Consumer<String> words;
    private boolean ended;
    private boolean sound;

    Telling(Consumer<String> words) {
        this.words = words;
    }

    void line(JsonNode line) {
        switch (line.path("line").asText()) {
            case "progress" -> words.accept("  %s: %s so far".formatted(mission(line), counts(line)));
            case "mission" -> {
                words.accept("%s: %s".formatted(mission(line), counts(line)));
                words.accept("  last entry %d, hash %s"
                        .formatted(
                                line.path("entries").asLong(),
                                line.path("lastHash").asText()));
            }
            case "fault" -> words.accept("CHANGED: " + line.path("message").asText());
            case "verdict" -> verdict(line);
            default -> {}
        }
    }

    private void verdict(JsonNode line) {
        ended = true;
        sound = line.path("sound").asBoolean();
        words.accept("");
        words.accept(
                sound
                        ? "Nothing was changed: %s.".formatted(counts(line))
                        : "%d of what was looked at is not what was written (%s)."
                                .formatted(line.path("faults").asLong(), counts(line)));
    }

    /// Whether everything is as it was written.
    boolean verdict() {
        if (!ended) {
            words.accept("The verification did not come to its end.");
        }
        return ended && sound;
    }

    private static String mission(JsonNode line) {
        return line.path("missionId").asText();
    }

    private static String counts(JsonNode line) {
        return "%d audit entries, %d findings, %d attachments"
                .formatted(
                        line.path("entries").asLong(),
                        line.path("findings").asLong(),
                        line.path("attachments").asLong());
    }
}
