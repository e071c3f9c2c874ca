package org.scrutineer.reporting.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.contracts.findings.Question;
import org.scrutineer.reporting.TestFinding;

/// What is kept of a finding.
class ReportedFindingTest {

    private static final FormState FORM =
            new FormState("kz2022", "kz2022_d", "1", "Form D", "TABULATION", "PUBLISHED", List.<Question>of(), 1);

    @Test
    void theContentHashCanBeWrittenByAnybody() throws NoSuchAlgorithmException {
        FindingState plain = TestFinding.of(FORM)
                .answer("D_q_overall", "good")
                .answer("D_comment", "Қазақша")
                .state();
        FindingState finding = new FindingState(
                plain.findingId(),
                plain.missionId(),
                plain.formId(),
                plain.formVersion(),
                plain.purpose(),
                plain.instanceId(),
                plain.status(),
                plain.teamCode(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                plain.receivedAt(),
                plain.answers(),
                List.of(new Attachment("b.jpg", false, null), new Attachment("a.jpg", true, "ab12")),
                null,
                7);

        String content = "8:kz2022_d,1:1,9:D_comment,14:Қазақша,11:D_q_overall,4:good,5:a.jpg,4:ab12,5:b.jpg,0:,";
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(ContentHash.of(finding)))
                .isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void theContentHashDoesNotDependOnTheOrderOfAnswers() {
        TestFinding finding = TestFinding.of(FORM);
        List<byte[]> hashes = new ArrayList<>();

        hashes.add(ContentHash.of(finding.answer("a", "1").answer("b", "2").state()));
        hashes.add(ContentHash.of(finding.answer("b", "2").answer("a", "1").state()));

        assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
    }

    @Test
    void theContentHashTellsAnEmptyAnswerFromNone() {
        TestFinding finding = TestFinding.of(FORM).answer("a", "1");

        assertThat(ContentHash.of(finding.state()))
                .isNotEqualTo(ContentHash.of(finding.answer("b", "").state()));
        assertThat(Map.of("a", "1")).isEqualTo(finding.answers());
    }
}
