package org.scrutineer.rehearsal.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.scrutineer.rehearsal.answers.Seeds;
import org.scrutineer.rehearsal.answers.Sheet;

/// What goes wrong with forms on a real day, in known shares.
final class Mischief {

    static final double NEVER_SENT = 0.02;
    static final double LATE = 0.02;
    static final double REPEATED = 0.03;
    static final double CONFLICTING = 0.01;
    static final double CORRECTED = 0.01;
    /// Teams that also visit a station of another one, and say the opposite.
    static final double CONTRADICTING = 0.1;

    private static final double SPLIT = 0.5;

    private final Seeds seeds;
    private final Instant night;

    /// @param night nothing is sent later
    Mischief(Seeds seeds, Instant night) {
        this.seeds = seeds;
        this.night = night;
    }

    boolean strikes(String what, String key, double share) {
        return seeds.random(key, what).nextDouble() < share;
    }

    /// Everything a phone sends about one finding. A copy is not corrected: it would be none any more.
    List<Errand> errands(Sheet sheet) {
        SplittableRandom random = seeds.random(sheet.key(), "errands");
        boolean split = random.nextDouble() < SPLIT;
        Duration delay = Duration.ofSeconds(90 + random.nextInt(800));
        if (strikes("late", sheet.key(), LATE)) {
            delay = delay.plusMinutes(150 + random.nextInt(240));
        }
        Instant first = within(sheet.departure().toInstant().plus(delay));
        List<Errand> errands = new ArrayList<>();
        errands.add(new Errand(first, Errand.Kind.FIRST, sheet, split));
        double fate = seeds.random(sheet.key(), "fate").nextDouble();
        if (fate < REPEATED) {
            errands.add(new Errand(later(first, 2, random), Errand.Kind.REPEAT, sheet, false));
        } else if (fate < REPEATED + CONFLICTING) {
            errands.add(new Errand(later(first, 10, random), Errand.Kind.CONFLICT, conflicting(sheet), false));
        } else if (fate < REPEATED + CONFLICTING + CORRECTED && !PlantedFaults.isCopy(sheet)) {
            errands.add(new Errand(later(first, 40, random), Errand.Kind.CORRECTION, corrected(sheet), split));
        }
        return errands;
    }

    private Sheet conflicting(Sheet sheet) {
        return sheet.contradicting(Map.of(
                sheet.purpose().code("q_overall"), "very_bad",
                sheet.purpose().code("comment"), "Other content under an instanceID that was used before."));
    }

    private Sheet corrected(Sheet sheet) {
        String newId = "uuid:" + seeds.uuid(sheet.key(), "corrected");
        return sheet.corrected(
                newId,
                Map.of(
                        sheet.purpose().code("q_proc"), "bad",
                        sheet.purpose().code("comment"), "Corrected after a call from the office."));
    }

    private Instant later(Instant first, int minutes, SplittableRandom random) {
        return within(first.plus(Duration.ofMinutes(minutes + random.nextInt(minutes))));
    }

    private Instant within(Instant moment) {
        return moment.isAfter(night) ? night : moment;
    }
}
