package org.scrutineer.rehearsal.day;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scrutineer.rehearsal.answers.Fault;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.Station;

/// What can be wrong with two forms of one team. Both of them are flagged.
enum PairFault {
    /// The second visit begins before the first one ends.
    IN_TWO_PLACES("X9") {
        @Override
        void in(List<Sheet> day) {
            List<Sheet> visits = visits(day);
            for (int i = 2; i < visits.size(); i++) {
                Sheet first = visits.get(i - 1);
                Sheet second = visits.get(i);
                if (follows(first, second) && canBeReached(visits.get(i - 2), second)) {
                    ZonedDateTime early = first.departure().minusMinutes(8);
                    replace(day, first, first.faulty(Map.of(), Fault.of(rule())));
                    replace(day, second, second.at(early, second.departure()).faulty(Map.of(), Fault.of(rule())));
                    return;
                }
            }
        }
    },

    /// The picture of the station's protocol is sent as that of the commission, too.
    SAME_PICTURE("S5") {
        @Override
        void in(List<Sheet> day) {
            Optional<Sheet> count = first(day, Purpose.COUNTING);
            Optional<Sheet> tabulation = first(day, Purpose.TABULATION);
            if (count.isPresent() && tabulation.isPresent()) {
                replace(
                        day,
                        count.get(),
                        count.get()
                                .faulty(
                                        Map.of("C_access", "yes", "C_copy_you", "yes", "C_copy_photo", "taken"),
                                        Fault.of(rule())));
                replace(
                        day,
                        tabulation.get(),
                        tabulation
                                .get()
                                .faulty(
                                        Map.of("D_access", "yes", "D_copy_photo", "taken"),
                                        new Fault(
                                                Set.of(rule()),
                                                Map.of(),
                                                count.get().key())));
            }
        }
    },

    /// One form was filled from the other.
    COPIED("S6") {
        @Override
        void in(List<Sheet> day) {
            List<Sheet> regular =
                    visits(day).stream().filter(PairFault::isRegular).toList();
            if (regular.size() < 2) {
                return;
            }
            Sheet original = regular.getFirst();
            Sheet copy = regular.getLast();
            replace(day, original, original.faulty(FIGURES, Fault.of(rule())));
            replace(day, copy, copy.faulty(FIGURES, new Fault(Set.of(rule()), Map.of(), original.key())));
        }
    };

    /// Everything that would follow from the station and the hour.
    private static final Map<String, String> FIGURES = Map.of(
            "B_access", "yes",
            "B_pec_total", "9",
            "B_pec_women", "6",
            "B_voters_reg", "900",
            "B_voters_added", "2",
            "B_ballots_rec", "910",
            "B_voted_arr", "300",
            "B_voted_dep", "320",
            "B_mobile_req", "4");

    private static final Duration NEXT = Duration.ofMinutes(90);
    private static final double KILOMETRES = 25;

    private final String rule;

    PairFault(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }

    /// Puts the fault into the day, if two of its forms fit.
    abstract void in(List<Sheet> day);

    private static List<Sheet> visits(List<Sheet> day) {
        return day.stream()
                .filter(FormFault::isVisit)
                .filter(PlantedFaults::isOwn)
                .toList();
    }

    private static boolean isRegular(Sheet sheet) {
        Station station = sheet.station();
        return station != null && station.kind().equals("regular");
    }

    private static Optional<Sheet> first(List<Sheet> day, Purpose purpose) {
        return day.stream().filter(sheet -> sheet.purpose() == purpose).findFirst();
    }

    /// Nothing that was left out or that another team's station lies between them.
    private static boolean follows(Sheet first, Sheet second) {
        return Duration.between(first.departure(), second.arrival()).compareTo(NEXT) < 0;
    }

    /// Even an early arrival leaves time enough from the visit before: only two forms are to be flagged.
    private static boolean canBeReached(Sheet before, Sheet second) {
        return Road.between(before, second).kilometres() < KILOMETRES;
    }

    private static void replace(List<Sheet> day, Sheet sheet, Sheet by) {
        day.set(day.indexOf(sheet), by);
    }
}
