package org.scrutineer.rehearsal.answers;

import java.util.LinkedHashMap;
import java.util.Map;

/// The result protocol of a polling station, form C. Votes are drawn around made-up national shares; they are not the
/// results of any station. All of them balance; those that do not are planted.
final class Protocol {

    private static final Map<String, Double> VOTES = votes();
    private static final int LARGEST = 10_000;

    private Protocol() {}

    private static Map<String, Double> votes() {
        Map<String, Double> votes = new LinkedHashMap<>();
        votes.put("C_r_cand_01", 0.026);
        votes.put("C_r_cand_02", 0.022);
        votes.put("C_r_cand_03", 0.034);
        votes.put("C_r_cand_04", 0.025);
        votes.put("C_r_cand_06", 0.021);
        votes.put("C_r_against", 0.058);
        return votes;
    }

    static void write(int voters, double turnout, Draws draws, Map<String, Integer> figures) {
        int issued = (int) (voters * turnout);
        int mobile = Math.min(draws.between("mobile", 0, 25), voters - issued);
        int spoiled = draws.between("spoiled", 0, 3);
        int received = Math.min(issued + mobile + spoiled + (voters - issued - mobile) + 10, LARGEST);
        int cast = issued + mobile;
        int invalid = Math.min(draws.between("invalid", 0, 9), cast);
        figures.put("C_r_registered", voters);
        figures.put("C_r_absentee", draws.between("absentee", 0, 4));
        figures.put("C_r_received", received);
        figures.put("C_r_issued", issued);
        figures.put("C_r_issued_mob", mobile);
        figures.put("C_r_unused", received - issued - mobile - spoiled);
        figures.put("C_r_spoiled", spoiled);
        figures.put("C_r_inbox", cast);
        figures.put("C_r_invalid", invalid);
        int left = cast - invalid;
        for (Map.Entry<String, Double> choice : VOTES.entrySet()) {
            double share = choice.getValue() * draws.around(choice.getKey(), 1, 0.35, 0, 2);
            int ballots = Math.min(left, (int) Math.round((cast - invalid) * share));
            figures.put(choice.getKey(), ballots);
            left -= ballots;
        }
        figures.put("C_r_cand_05", left);
        figures.put("C_r_sig_count", cast);
    }
}
