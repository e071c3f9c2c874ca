package org.scrutineer.reporting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.findings.FindingEdited;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FindingReview;
import org.scrutineer.contracts.findings.FindingReviewed;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.contracts.findings.FindingsEvent;
import org.scrutineer.contracts.findings.FormState;

/// A finding as findings-service would publish it; an observation of station 110530 by team 0103 unless told.
public record TestFinding(
        FormState form,
        UUID findingId,
        long version,
        @Nullable String teamCode,
        @Nullable String areaCode,
        @Nullable String regionCode,
        @Nullable String placeCode,
        @Nullable String settlement,
        String access,
        Map<String, String> answers,
        @Nullable FindingReview review) {

    public static TestFinding of(FormState form) {
        return new TestFinding(
                form,
                UUID.randomUUID(),
                1,
                "0103",
                "01",
                "KZ-11",
                "110530",
                "rural",
                "yes",
                new LinkedHashMap<>(),
                null);
    }

    public TestFinding by(@Nullable String team, @Nullable String area) {
        return new TestFinding(
                form, findingId, version, team, area, regionCode, placeCode, settlement, access, answers, review);
    }

    public TestFinding at(@Nullable String place, String region, String where) {
        return new TestFinding(
                form, findingId, version, teamCode, areaCode, region, place, where, access, answers, review);
    }

    public TestFinding refused() {
        return new TestFinding(
                form,
                findingId,
                version,
                teamCode,
                areaCode,
                regionCode,
                placeCode,
                settlement,
                "refused",
                answers,
                review);
    }

    public TestFinding answer(String code, String value) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.put(code, value);
        return new TestFinding(
                form, findingId, version, teamCode, areaCode, regionCode, placeCode, settlement, access, more, review);
    }

    public TestFinding edited() {
        return new TestFinding(
                form,
                findingId,
                version + 1,
                teamCode,
                areaCode,
                regionCode,
                placeCode,
                settlement,
                access,
                answers,
                review);
    }

    /// The same finding after a decision of the office: the next version of it.
    ///
    /// @param quarantine ALL, RESULTS_ONLY or null
    public TestFinding reviewed(String state, boolean voided, @Nullable String quarantine) {
        return new TestFinding(
                form,
                findingId,
                version + 1,
                teamCode,
                areaCode,
                regionCode,
                placeCode,
                settlement,
                access,
                answers,
                new FindingReview(state, voided, quarantine));
    }

    /// The same answers as the next version of another finding.
    public TestFinding edits(TestFinding other) {
        return new TestFinding(
                form,
                other.findingId,
                other.version + 1,
                teamCode,
                areaCode,
                regionCode,
                placeCode,
                settlement,
                access,
                answers,
                review);
    }

    /// Of the event that tells this version.
    String type() {
        if (review != null) {
            return FindingReviewed.TYPE;
        }
        return version == 1 ? FindingReceived.TYPE : FindingEdited.TYPE;
    }

    FindingsEvent event() {
        if (review != null) {
            return new FindingReviewed(state());
        }
        return version == 1 ? new FindingReceived(state()) : new FindingEdited(state());
    }

    public FindingState state() {
        boolean tabulation = form.purpose().equals("TABULATION");
        return new FindingState(
                findingId,
                form.missionId(),
                form.formId(),
                form.formVersion(),
                form.purpose(),
                "uuid:" + findingId,
                version == 1 ? "RECEIVED" : "EDITED",
                teamCode,
                null,
                null,
                areaCode,
                regionCode,
                tabulation ? placeCode : "1114",
                tabulation ? null : placeCode,
                settlement,
                access,
                null,
                null,
                Instant.parse("2022-11-20T03:00:00Z"),
                answers,
                List.of(),
                review,
                version);
    }
}
