package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.AssessmentState;
import org.scrutineer.contracts.findings.FindingAssessed;
import org.scrutineer.contracts.findings.Flag;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.testkit.TestTopics;

/// Each shipped rule finds what it is for, and the sound form beside it is left alone.
@QuarkusTest
class CrossChecksTest {

    /// One for all tests: each looks at its own findings only.
    private static @Nullable JudgedMission shared;

    private JudgedMission mission;

    @BeforeEach
    void aMissionWithForms() {
        if (shared == null) {
            shared = JudgedMission.with("b", "a", "c", "d");
        }
        mission = shared;
    }

    @Test
    void x1MoreWomenThanMembers() {
        assertFlagged("b", Map.of("B_pec_total", "7", "B_pec_women", "8"), "X1");
        assertThat(mission.flagged(put("b", Map.of("B_pec_total", "7", "B_pec_women", "7"))))
                .doesNotContain("X1");
    }

    @Test
    void x2MoreVotersThanOnTheLists() {
        UUID finding = put(
                "b", Map.of("B_voters_reg", "500", "B_voters_added", "3", "B_voted_arr", "504", "B_voted_dep", "505"));

        assertThat(mission.flagged(finding)).contains("X2", "X3");
        assertThat(mission.explanation(finding, "X2"))
                .isEqualTo("B_voted_arr = 504, B_voters_reg = 500, B_voters_added = 3");
    }

    @Test
    void x3MoreThanThreeAMinute() {
        Map<String, String> figures = Map.of(
                "B_voters_reg", "2000",
                "B_voted_arr", "500",
                "B_voted_dep", "620",
                "B_t_arr", "10:00:00.000+06:00",
                "B_t_dep", "10:39:00.000+06:00");

        assertFlagged("b", figures, "X3");
        assertThat(mission.flagged(put("b", with(figures, "B_t_dep", "10:41:00.000+06:00"))))
                .doesNotContain("X3");
    }

    @Test
    void x3OfAVisitWithoutLengthIsMissingForDivisionByZero() {
        UUID finding = put(
                "b",
                Map.of(
                        "B_voters_reg", "2000",
                        "B_voted_arr", "500",
                        "B_voted_dep", "620",
                        "B_t_arr", "10:00:00.000+06:00",
                        "B_t_dep", "10:00:00.000+06:00"));

        assertThat(mission.results(finding)).containsEntry("X3", "MISSING");
        assertThat(mission.explanation(finding, "X3")).isEqualTo("division by zero");
    }

    @Test
    void x4ToX7TheProtocolDoesNotAddUp() {
        assertFlagged("c", Map.of("C_r_cand_05", "806"), "X4");
        assertFlagged("c", Map.of("C_r_unused", "221"), "X5");
        UUID stuffed = put("c", Map.of("C_r_inbox", "1043", "C_r_cand_05", "806"));
        assertThat(mission.flagged(stuffed)).contains("X6", "X7").doesNotContain("X4", "X5");
        assertFlagged("c", Map.of("C_r_sig_count", "1041"), "X7");
        assertThat(mission.flagged(put("c", Map.of()))).doesNotContain("X4", "X5", "X6", "X7");
        assertThat(mission.results(put("c", Map.of("C_r_cand_03", "")))).containsEntry("X4", "MISSING");
    }

    @Test
    void x8RatedGoodWithTwoProblems() {
        Map<String, String> answers =
                Map.of("B_q_overall", "very_good", "B_group", "yes", "B_proxy", "yes", "B_comment", "Seen by both.");

        assertFlagged("b", answers, "X8");
        assertThat(mission.flagged(put("b", with(answers, "B_q_overall", "bad"))))
                .doesNotContain("X8");
    }

    @Test
    void x10LateOpeningsAndEarlyClosings() {
        assertFlagged("a", Map.of("A_t_arr", "08:01:00.000+06:00", "A_t_dep", "09:00:00.000+06:00"), "X10");
        assertFlagged("c", Map.of("C_t_close", "19:30:00.000+06:00"), "X10");
        assertThat(mission.flagged(put("c", Map.of("C_t_close", "20:00:00.000+06:00"))))
                .doesNotContain("X10");
    }

    @Test
    void x11StationsOutsideOfTheFrame() {
        assertFlagged("b", Map.of("B_pec", "", "B_pec_other", "99, at the lake"), "X11");
        assertThat(mission.results(put("b", Map.of("B_team", "0999")))).containsEntry("X11", "MISSING");
        assertThat(mission.results(put("b", Map.of()))).containsEntry("X11", "OK");
    }

    @Test
    void x13AndX14WaitForTheirFigures() {
        Map<String, String> counting = mission.results(put("c", Map.of()));

        assertThat(counting).containsEntry("X13", "MISSING").containsEntry("X14", "MISSING");
        assertFlagged("d", Map.of("D_protocols_seen", "5", "D_mismatch_n", "1"), "X14");
        assertThat(mission.results(put("d", Map.of("D_protocols_seen", "5", "D_mismatch_n", "0"))))
                .containsEntry("X14", "OK");
    }

    @Test
    void s1FarFromTheStation() {
        assertFlagged("b", Map.of("B_gps", "45.1858076 78.3942218 200 20.0"), "S1");
        UUID near = put("b", Map.of("B_gps", "45.0858076 78.3942218 200 20.0"));
        assertThat(mission.results(near)).containsEntry("S1", "OK");
        assertThat(mission.explanation(near, "S1")).isEmpty();
        UUID inaccurate = put("b", Map.of("B_gps", "45.1858076 78.3942218 200 50000.0"));
        assertThat(mission.results(inaccurate)).containsEntry("S1", "OK");
    }

    @Test
    void s2AndS3ClocksThatAreYearsOff() {
        UUID future =
                put("b", Map.of("start", "2032-11-20T10:00:00.000+06:00", "end", "2032-11-20T10:30:00.000+06:00"));
        assertThat(mission.flagged(future)).contains("S2", "S3");
        UUID past = put("b", Map.of("start", "2012-11-20T10:00:00.000+06:00", "end", "2012-11-20T09:30:00.000+06:00"));
        assertThat(mission.flagged(past)).contains("S2", "S3");
    }

    @Test
    void s3CountsDaysInTheZoneOfTheStation() {
        // 00:30 in Almaty, the day before in UTC.
        UUID night = put("b", Map.of("start", "2022-11-21T18:30:00Z", "end", "2022-11-21T19:00:00Z"));
        UUID evening = put("b", Map.of("start", "2022-11-21T17:30:00Z", "end", "2022-11-21T17:50:00Z"));

        assertThat(mission.results(night)).containsEntry("S3", "FLAGGED");
        assertThat(mission.results(evening)).containsEntry("S3", "OK");
    }

    @Test
    void s4ShortVisits() {
        assertFlagged("b", Map.of("B_t_arr", "10:00:00.000+06:00", "B_t_dep", "10:15:00.000+06:00"), "S4");
    }

    @Test
    void f1ToF4WhatTheFormItselfHasAgainstIt() {
        UUID finding = put(
                "b",
                Map.of(
                        "B_pec_total", "99",
                        "B_team", "",
                        "B_turned", "no",
                        "B_turned_n", "4",
                        "B_red_flags", "7"));

        assertThat(mission.flagged(finding)).contains("F1", "F2", "F3", "F4");
        assertThat(mission.explanation(finding, "F1")).isEqualTo("form.not_allowed = B_pec_total");
        assertThat(mission.explanation(finding, "F2")).isEqualTo("form.unanswered = B_team");
        assertThat(mission.explanation(finding, "F3")).isEqualTo("form.not_relevant = B_turned_n B_turned_why");
        assertThat(mission.explanation(finding, "F4"))
                .startsWith("form.recalculated = ")
                .contains("B_red_flags");
    }

    @Test
    void anEventTellsOfTheFlagsAndOfNothingElse() {
        UUID finding = put("c", Map.of("C_r_cand_05", "806", "C_comment", "The secretary, Mrs Example, left."));

        AssessmentState state = TestTopics.awaitEvent(
                        Topics.FINDINGS_ASSESSMENT, event -> event.key().equals(finding.toString()))
                .as(FindingAssessed.class)
                .assessment();

        assertThat(state.flags()).extracting(Flag::rule).contains("X4");
        assertThat(state.stationCode()).isEqualTo(JudgedMission.STATION);
        assertThat(state.missing()).contains("X13", "X14");
        assertThat(state.toString()).doesNotContain("Example");
    }

    @Test
    void countsOutcomesByRule() {
        UUID finding = put("c", Map.of("C_r_cand_05", "807"));
        mission.flagged(finding);

        await().atMost(FieldMission.PATIENCE).untilAsserted(() -> {
            var counts = mission.mission()
                    .head()
                    .get(mission.mission().api("/rules/X4/versions/1"))
                    .jsonPath();
            assertThat(counts.getInt("counts.flagged")).isPositive();
            int listed = mission.mission()
                    .head()
                    .queryParam("rule", "X4")
                    .queryParam("limit", 200)
                    .get(mission.mission().api("/flags"))
                    .jsonPath()
                    .getList("items")
                    .size();
            assertThat(counts.getInt("counts.flagged")).isEqualTo(listed);
        });
    }

    private UUID put(String letter, Map<String, String> changes) {
        return mission.put(letter, changes);
    }

    private void assertFlagged(String letter, Map<String, String> changes, String rule) {
        UUID finding = put(letter, changes);
        Set<String> flagged = mission.flagged(finding);
        assertThat(flagged).as(() -> "results " + mission.results(finding)).contains(rule);
    }

    private static Map<String, String> with(Map<String, String> answers, String code, String answer) {
        Map<String, String> changed = new HashMap<>(answers);
        changed.put(code, answer);
        return changed;
    }
}
