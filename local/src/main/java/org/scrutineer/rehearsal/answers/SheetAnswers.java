package org.scrutineer.rehearsal.answers;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.rehearsal.kit.Station;

/// The answers of one sheet. What was planted comes first, then the place, then numbers and times that hang together,
/// then the table of shares; one optional answer in a hundred stays empty. Nobody rates a place well where she ticked
/// two problems, unless that is planted.
final class SheetAnswers implements Respondent {

    static final double BLANK = 0.01;
    private static final double UNASKED_COMMENT = 0.08;
    private static final double POSITION_SHARED = 0.6;
    private static final int TOO_MANY_PROBLEMS = 2;
    private static final Set<String> POSITIVE = Set.of("very_good", "good");

    private final Sheet sheet;
    private final ShareTable shares;
    private final Draws draws;
    private final Map<String, String> place;
    private final Map<String, Integer> figures;
    private final Map<String, LocalTime> times;
    private final Set<String> problems;

    /// @param problems questions of the form where a yes is an irregularity
    SheetAnswers(Sheet sheet, ShareTable shares, Seeds seeds, Set<String> problems) {
        this.sheet = sheet;
        this.shares = shares;
        this.problems = problems;
        this.draws = new Draws(seeds, sheet.drawnAs());
        this.place = Place.of(sheet);
        this.figures = Figures.of(sheet, draws);
        this.times = Times.of(sheet, chosen("A_open_ontime").orElse(""), draws);
    }

    @Override
    public String answer(Asked question) {
        return switch (question.kind()) {
            case FILE -> picture(question.code());
            case POSITION -> position(question.code());
            case TIME, VALUE -> to(question.code(), question.required());
        };
    }

    /// The answer to a question as its raw value; empty when it is left blank.
    ///
    /// @param required whether the engine insists on an answer at this moment
    String to(String code, boolean required) {
        String planted = sheet.planted().get(code);
        if (planted != null) {
            return planted;
        }
        String known = place.get(code);
        if (known != null) {
            return known;
        }
        if (code.endsWith("_comment")) {
            return required || draws.chance("comments", UNASKED_COMMENT) ? Comments.of(draws) : "";
        }
        if (!required && draws.chance(code + "/blank", BLANK)) {
            return "";
        }
        Integer figure = figures.get(code);
        if (figure != null) {
            return figure.toString();
        }
        LocalTime time = times.get(code);
        String answer = time != null ? time.toString() : chosen(code).orElse("");
        boolean overall = code.equals(sheet.purpose().code("q_overall"));
        return overall && POSITIVE.contains(answer) && ticked() >= TOO_MANY_PROBLEMS ? "bad" : answer;
    }

    private long ticked() {
        return problems.stream()
                .filter(problem -> to(problem, false).equals("yes"))
                .count();
    }

    /// Position at arrival, as `latitude longitude altitude accuracy`; empty where the team did not share it.
    String position(String code) {
        String planted = sheet.planted().get(code);
        if (planted != null) {
            return planted;
        }
        if (!draws.chance("position", POSITION_SHARED)) {
            return "";
        }
        @Nullable Station station = sheet.station();
        double latitude = station == null ? sheet.commission().latitude() : station.latitude();
        double longitude = station == null ? sheet.commission().longitude() : station.longitude();
        return "%.7f %.7f %.1f %.1f"
                .formatted(
                        latitude + draws.around("north", 0, 0.0004, -0.002, 0.002),
                        longitude + draws.around("east", 0, 0.0004, -0.002, 0.002),
                        draws.around("altitude", 240, 60, 20, 900),
                        draws.around("accuracy", 8, 4, 2, 30));
    }

    /// Name of the picture, or empty when none was taken.
    String picture(String code) {
        double taken = shares.of(code)
                .map(row -> row.values().getOrDefault("taken", 0.0))
                .orElse(0.0);
        return sheet.planted().containsKey(code) || draws.chance(code, taken)
                ? sheet.departure().toInstant().toEpochMilli() + ".png"
                : "";
    }

    private Optional<String> chosen(String code) {
        return shares.of(code).map(row -> switch (row.mode()) {
            case RANKED -> row.at(draws.ranked(code));
            case FREE -> row.at(draws.of(code).nextDouble());
            case EACH -> several(code, row);
            case PHOTO -> "";
        });
    }

    private String several(String code, Shares row) {
        String chosen = row.values().entrySet().stream()
                .filter(choice -> draws.chance(code + "/" + choice.getKey(), choice.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
        if (!chosen.isEmpty()) {
            return chosen;
        }
        return code.endsWith("_present")
                ? "pec_members_only"
                : row.choices().iterator().next();
    }
}
