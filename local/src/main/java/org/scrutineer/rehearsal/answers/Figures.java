package org.scrutineer.rehearsal.answers;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.scrutineer.rehearsal.kit.Commission;
import org.scrutineer.rehearsal.kit.Station;

/// Numbers that hang together: members and women, voters on the list and those who have voted, intake of protocols.
///
/// Every number keeps the constraints of its form; all are made up around the voters registered in the frame.
final class Figures {

    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final int MINUTES_OPEN = 13 * 60;
    private static final double TURNOUT = 0.69;
    /// Faster than that nobody can check papers and hand out ballots: rule X3 of the field.
    private static final int MOST_A_MINUTE = 3;

    private Figures() {}

    /// Numbers for a sheet by question code.
    static Map<String, Integer> of(Sheet sheet, Draws draws) {
        Map<String, Integer> figures = new HashMap<>();
        Station station = sheet.station();
        if (station == null) {
            tabulation(sheet.commission(), draws, figures);
            return figures;
        }
        String letter = sheet.purpose().letter();
        int members = draws.between("members", 5, 11);
        figures.put(letter + "_pec_total", members);
        figures.put(letter + "_pec_women", draws.between("women", members / 2, members));
        int voters =
                Math.clamp(Math.round(station.registeredVoters() * draws.around("list", 1, 0.02, 0.9, 1.1)), 1, 4800);
        switch (sheet.purpose()) {
            case OPENING -> opening(voters, draws, figures);
            case VOTING -> voting(sheet, voters, draws, figures);
            case COUNTING -> Protocol.write(voters, turnout(draws), draws, figures);
            case TABULATION -> throw new IllegalArgumentException("A tabulation has no station");
        }
        return figures;
    }

    private static double turnout(Draws draws) {
        return draws.around("turnout", TURNOUT, 0.12, 0.2, 0.99);
    }

    private static void opening(int voters, Draws draws, Map<String, Integer> figures) {
        figures.put("A_voters_reg", voters);
        figures.put("A_ballots_rec", voters + draws.between("spare", 0, voters / 50 + 5));
        figures.put("A_mobile_n", draws.between("mobile", 0, 3));
    }

    private static void voting(Sheet sheet, int voters, Draws draws, Map<String, Integer> figures) {
        int arrived = (int) (voters * turnout(draws) * shareOfDay(sheet.arrivedAt()));
        int minutes = (int) ChronoUnit.MINUTES.between(sheet.arrivedAt(), sheet.leftAt());
        int added = draws.between("added", 0, 12);
        int room = Math.max(voters - arrived, 0);
        int pace = Math.min(Math.max(1, minutes * voters / 900), minutes * MOST_A_MINUTE);
        int whileThere = Math.min(room, draws.between("flow", 0, pace));
        figures.put("B_voters_reg", voters);
        figures.put("B_voters_added", added);
        figures.put("B_ballots_rec", voters + draws.between("spare", 0, voters / 50 + 5));
        figures.put("B_voted_arr", arrived);
        figures.put("B_voted_dep", arrived + whileThere);
        figures.put("B_mobile_req", draws.between("mobile", 0, voters / 60 + 1));
        figures.put("B_turned_n", draws.between("turned", 1, 6));
        figures.put("B_complaint_n", draws.between("complaints", 1, 3));
    }

    private static void tabulation(Commission commission, Draws draws, Map<String, Integer> figures) {
        int members = draws.between("members", 5, 11);
        int precincts = Math.clamp(commission.stations(), 1, 1500);
        int seen = draws.between("seen", 0, 10);
        figures.put("D_visit_no", 1);
        figures.put("D_members_total", members);
        figures.put("D_members_women", draws.between("women", members / 3, members));
        figures.put("D_pecs_total", precincts);
        figures.put("D_pecs_recv", (int) (precincts * draws.around("intake", 0.6, 0.25, 0, 1)));
        figures.put("D_err_n", draws.between("errors", 1, 8));
        figures.put("D_protocols_seen", seen);
        figures.put("D_mismatch_n", 0);
    }

    private static double shareOfDay(LocalTime time) {
        return Math.clamp((double) ChronoUnit.MINUTES.between(OPENS, time) / MINUTES_OPEN, 0, 1);
    }
}
