package org.scrutineer.rehearsal.day;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.scrutineer.rehearsal.answers.Fault;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.Station;

/// What can be wrong with one form by itself. The phone's engine would not let the first two and those of a changed
/// file pass: they are written over the finished form.
enum FormFault {
    MORE_WOMEN_THAN_MEMBERS(
            Purpose.VOTING,
            Map.of("B_pec_total", "5", "B_pec_women", "3"),
            new Fault(Set.of("X1", "F1"), Map.of("B_pec_women", "8"), null)),
    FEWER_VOTERS_AT_DEPARTURE(
            Purpose.VOTING,
            Map.of("B_voters_reg", "900", "B_voters_added", "0", "B_voted_arr", "300", "B_voted_dep", "310"),
            new Fault(Set.of("X2", "F1"), Map.of("B_voted_dep", "290"), null)),
    FIVE_VOTERS_A_MINUTE(Purpose.VOTING, FormFault::rushed),
    VOTES_THAT_DO_NOT_ADD_UP(Purpose.COUNTING, protocol(Map.of("C_r_cand_05", "491")), Fault.of("X4")),
    BALLOTS_THAT_ARE_GONE(Purpose.COUNTING, protocol(Map.of("C_r_unused", "390")), Fault.of("X5")),
    MORE_BALLOTS_THAN_GIVEN_OUT(
            Purpose.COUNTING,
            protocol(Map.of("C_r_inbox", "640", "C_r_cand_05", "517", "C_r_sig_count", "640")),
            Fault.of("X6")),
    FEWER_SIGNATURES_THAN_BALLOTS(Purpose.COUNTING, protocol(Map.of("C_r_sig_count", "600")), Fault.of("X7")),
    GOOD_WITH_TWO_PROBLEMS(
            Purpose.VOTING, Map.of("B_group", "yes", "B_proxy", "yes", "B_q_overall", "very_good"), Fault.of("X8")),
    CLOSED_EARLY(Purpose.COUNTING, protocol(Map.of("C_t_close", "19:40")), Fault.of("X10")) {
        @Override
        boolean fits(Sheet sheet) {
            Station station = sheet.station();
            return super.fits(sheet) && station != null && station.kind().equals("regular");
        }
    },
    OTHER_FIGURES_AT_THE_COMMISSION(
            Purpose.TABULATION, Map.of("D_protocols_seen", "4", "D_mismatch_n", "1"), Fault.of("X14")),
    FAR_FROM_THE_STATION(Purpose.VOTING, FormFault::threeKilometresNorth),
    FINISHED_BEFORE_IT_WAS_BEGUN(Purpose.VOTING, FormFault::clockPutBack),
    ON_ANOTHER_DAY(Purpose.VOTING, FormFault::twoDaysLate),
    IN_AND_OUT(Purpose.VOTING, FormFault::tenMinutes),
    WITHOUT_A_RATING(
            Purpose.VOTING,
            Map.of("B_q_overall", "very_good"),
            new Fault(Set.of("F2"), Map.of("B_q_overall", ""), null)),
    ANSWER_THAT_WAS_NOT_ASKED(
            Purpose.VOTING, Map.of("B_unauth", "no"), new Fault(Set.of("F3"), Map.of("B_unauth_who", "police"), null)),
    CHANGED_CALCULATION(Purpose.VOTING, Map.of(), new Fault(Set.of("F4"), Map.of("B_visit_minutes", "999"), null));

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final double DEGREES_OF_THREE_KILOMETRES = 0.027;

    private final Purpose purpose;
    private final UnaryOperator<Sheet> change;

    FormFault(Purpose purpose, UnaryOperator<Sheet> change) {
        this.purpose = purpose;
        this.change = change;
    }

    FormFault(Purpose purpose, Map<String, String> answers, Fault fault) {
        this(purpose, sheet -> sheet.faulty(answers, fault));
    }

    boolean fits(Sheet sheet) {
        return sheet.purpose() == purpose;
    }

    /// The form with the fault; access is granted, so that everything is asked.
    Sheet in(Sheet sheet) {
        return change.apply(sheet.faulty(Map.of(purpose.code("access"), "yes"), Fault.NONE));
    }

    static boolean isVisit(Sheet sheet) {
        return sheet.purpose() == Purpose.VOTING;
    }

    /// The number of a station of another area, typed where the team really is: the phone knows better.
    static Sheet mistyped(Sheet sheet, Station typed, Places places) {
        return sheet.naming(places.commission(typed.commissionCode()), typed)
                .faulty(Map.of("B_gps", position(sheet, 0)), Fault.of("X11", "S1"));
    }

    /// A protocol of which every figure is there and fits, but for these.
    private static Map<String, String> protocol(Map<String, String> wrong) {
        Map<String, String> figures = new HashMap<>(Map.of(
                "C_r_registered", "1000",
                "C_r_received", "1010",
                "C_r_issued", "600",
                "C_r_issued_mob", "10",
                "C_r_unused", "398",
                "C_r_spoiled", "2",
                "C_r_inbox", "610",
                "C_r_invalid", "5",
                "C_r_against", "30",
                "C_r_sig_count", "610"));
        figures.putAll(Map.of(
                "C_r_cand_01", "20",
                "C_r_cand_02", "15",
                "C_r_cand_03", "25",
                "C_r_cand_04", "18",
                "C_r_cand_05", "487",
                "C_r_cand_06", "10"));
        figures.putAll(wrong);
        return Map.copyOf(figures);
    }

    private static Sheet rushed(Sheet sheet) {
        long minutes = Duration.between(sheet.arrival(), sheet.departure()).toMinutes();
        return sheet.faulty(
                Map.of(
                        "B_voters_reg", "4000",
                        "B_voters_added", "0",
                        "B_voted_arr", "300",
                        "B_voted_dep", Long.toString(300 + 5 * minutes)),
                Fault.of("X3"));
    }

    private static Sheet threeKilometresNorth(Sheet sheet) {
        return sheet.faulty(Map.of("B_gps", position(sheet, DEGREES_OF_THREE_KILOMETRES)), Fault.of("S1"));
    }

    private static Sheet clockPutBack(Sheet sheet) {
        return sheet.faulty(
                Map.of(),
                new Fault(
                        Set.of("S2"),
                        Map.of("end", MOMENT.format(sheet.arrival().minusMinutes(30))),
                        null));
    }

    private static Sheet twoDaysLate(Sheet sheet) {
        ZonedDateTime arrival = sheet.arrival().plusDays(2);
        return sheet.faulty(
                Map.of(),
                new Fault(
                        Set.of("S3"),
                        Map.of(
                                "start", MOMENT.format(arrival),
                                "end", MOMENT.format(sheet.departure().plusDays(2)),
                                "today", arrival.toLocalDate().toString()),
                        null));
    }

    private static Sheet tenMinutes(Sheet sheet) {
        return sheet.at(sheet.arrival(), sheet.arrival().plusMinutes(10)).faulty(Map.of(), Fault.of("S4"));
    }

    private static String position(Sheet sheet, double north) {
        Station station = Objects.requireNonNull(sheet.station());
        return String.format(Locale.ROOT, "%.7f %.7f 240.0 8.0", station.latitude() + north, station.longitude());
    }
}
