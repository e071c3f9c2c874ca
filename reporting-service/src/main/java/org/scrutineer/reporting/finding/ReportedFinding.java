package org.scrutineer.reporting.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.reporting.coverage.CoverageGroup;
import org.scrutineer.reporting.form.FormQuestion;
import org.scrutineer.reporting.form.ObservationForm;
import org.scrutineer.reporting.tally.CellPlan;
import org.scrutineer.reporting.tally.Contribution;

/// One version of a finding as this service keeps it.
///
/// @param overallRating very_good, good, bad or very_bad, where it was given
/// @param problems codes of PROBLEM questions answered yes
/// @param redFlags codes of RED FLAG questions answered yes, or with a number above zero
/// @param contentSha256 see [ContentHash]
record ReportedFinding(
        UUID findingId,
        long version,
        String formVersion,
        Counted counted,
        @Nullable String overallRating,
        List<String> problems,
        List<String> redFlags,
        Instant receivedAt,
        byte[] contentSha256) {

    private static final String REFUSED = "refused";
    private static final String TABULATION = "TABULATION";
    private static final Set<String> SCALE = Set.of("very_good", "good", "bad", "very_bad");

    static ReportedFinding of(FindingState finding, ObservationForm form, CellPlan plan) {
        Standing standing = Standing.of(finding.review());
        Set<String> withheld = standing == Standing.RESULTS_WITHHELD ? form.resultCodes() : Set.of();
        List<String> problems = new ArrayList<>();
        List<String> redFlags = new ArrayList<>();
        for (FormQuestion question : form.irregularities()) {
            if (!withheld.contains(question.code())
                    && reported(question, finding.answers().get(question.code()))) {
                if (question.problem()) {
                    problems.add(question.code());
                }
                if (question.redFlag()) {
                    redFlags.add(question.code());
                }
            }
        }
        Set<String> irregularities = new LinkedHashSet<>(problems);
        irregularities.addAll(redFlags);
        return new ReportedFinding(
                finding.findingId(),
                finding.version(),
                finding.formVersion(),
                new Counted(
                        new CoverageGroup(
                                finding.missionId(),
                                finding.purpose(),
                                orEmpty(finding.regionCode()),
                                orEmpty(finding.areaCode()),
                                orEmpty(finding.teamCode())),
                        finding.formId(),
                        placeCode(finding),
                        orEmpty(finding.settlement()),
                        REFUSED.equals(finding.access()),
                        Shard.of(finding.findingId()),
                        standing,
                        List.copyOf(irregularities),
                        standing.counts() ? plan.contributionOf(finding.answers(), withheld) : Contribution.NOTHING),
                overallRating(finding, form, withheld),
                problems,
                redFlags,
                finding.receivedAt(),
                ContentHash.of(finding));
    }

    private static boolean reported(FormQuestion question, @Nullable String answer) {
        if (answer == null) {
            return false;
        }
        if (question.number()) {
            BigDecimal number = CellPlan.number(answer);
            return number != null && number.signum() > 0;
        }
        return answer.strip().equals("yes");
    }

    private static @Nullable String overallRating(FindingState finding, ObservationForm form, Set<String> withheld) {
        return form.overallRating()
                .filter(question -> !withheld.contains(question.code()))
                .map(question -> finding.answers().get(question.code()))
                .filter(SCALE::contains)
                .orElse(null);
    }

    private static @Nullable String placeCode(FindingState finding) {
        String code = finding.purpose().equals(TABULATION) ? finding.commissionCode() : finding.stationCode();
        return code == null || code.isBlank() ? null : code;
    }

    private static String orEmpty(@Nullable String code) {
        return code == null ? "" : code;
    }

    FindingView view() {
        return FindingView.of(
                findingId,
                counted.formId(),
                counted.group().purpose(),
                counted.group().teamCode(),
                counted.group().areaCode(),
                counted.group().regionCode(),
                counted.placeCode(),
                counted.refused(),
                overallRating,
                problems,
                redFlags,
                receivedAt,
                counted.standing(),
                version);
    }
}
