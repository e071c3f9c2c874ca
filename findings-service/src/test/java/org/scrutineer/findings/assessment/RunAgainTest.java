package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.TestForm;
import org.scrutineer.findings.expression.Outcome;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.reevaluation.FormEngine;
import org.scrutineer.platform.database.DatabaseFailure;

/// Forms that cannot be run again from the answers alone, and results that were stored before.
@QuarkusTest
class RunAgainTest {

    @Inject
    Assessments assessments;

    @Inject
    FormEngine engine;

    @Inject
    FormCatalogue forms;

    @Inject
    AgroalDataSource dataSource;

    private final FieldMission mission = FieldMission.announced();

    @Test
    void aFormThatRepeatsIsRunOverWhatWasSent() {
        mission.form(TestForm.xform(
                "r",
                "1",
                "<item jr:template=\"\"><n/></item><total/>",
                "<bind nodeset=\"/data/item/n\" type=\"int\" constraint=\". &lt; 10\"/>"
                        + "<bind nodeset=\"/data/total\" type=\"int\" calculate=\"sum(/data/item/n)\"/>",
                "<group ref=\"/data/item\"><label>Item</label><repeat nodeset=\"/data/item\"><input ref=\"/data/item/n\">"
                        + "<label>N</label></input></repeat></group>"));
        Phone phone = mission.phone("00042");

        send(phone, "r", "<item><n>99</n></item><total>98</total>");
        send(phone, "r", "<item><n>9</n></item><total>9</total>");

        awaitFlagged("F1", 1);
        awaitFlagged("F4", 1);
    }

    /// Answers say nothing of the instanceID.
    @Test
    void anExpressionMayLookAtWhatIsNoAnswer() {
        mission.form(TestForm.xform(
                "i",
                "1",
                "<word/><long/>",
                "<bind nodeset=\"/data/long\" type=\"int\" calculate=\"string-length(/data/meta/instanceID)\"/>",
                "<input ref=\"/data/word\"><label>Word</label></input>"));
        Phone phone = mission.phone("00042");

        send(phone, "i", "<word>one</word><long>41</long>");
        send(phone, "i", "<word>two</word><long>40</long>");

        awaitFlagged("F4", 1);
    }

    @Test
    void resultsThatWereStoredWithLongNamesAreRead() throws SQLException {
        mission.form(TestForm.xform("f", "1"));
        send(mission.phone("00042"), "f", "<overall>good</overall>");
        UUID finding = UUID.fromString((String) mission.findings().getFirst().get("findingId"));
        await().atMost(FieldMission.PATIENCE)
                .until(() -> assessments.judged(mission.id(), finding).isPresent());
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("update assessment set results = ? where finding_id = ?")) {
            statement.setString(1, """
                    [{"rule":"X1","version":2,"severity":"REVIEW","outcome":"FLAGGED","explanation":"B_x = 1"},
                    {"rule":"X2","version":1,"severity":"INFO","outcome":"OK","explanation":""}]""");
            statement.setObject(2, finding);
            statement.executeUpdate();
        }

        List<Result> results =
                assessments.judged(mission.id(), finding).orElseThrow().results();

        assertThat(results).extracting(Result::rule).containsExactly("X1", "X2");
        assertThat(results).extracting(Result::outcome).containsExactly(Outcome.FLAGGED, Outcome.OK);
        assertThat(results).extracting(Result::explanation).containsExactly("B_x = 1", "");
    }

    /// An outage is waited for: what is said of a content is kept for good.
    @Test
    void aContentThatCannotBeLoadedNowSaysNothingOfTheForm() {
        mission.form(TestForm.xform("f", "1"));
        KnownForm form = forms.find(new FormKey(mission.id(), "f", "1")).orElseThrow();
        DatabaseFailure outage = new DatabaseFailure(new SQLException("gone", "08006"));
        FormEngine.Said said = new FormEngine.Said(
                "XML",
                () -> {
                    throw outage;
                },
                Map.of(),
                false);

        assertThatThrownBy(() -> engine.check(form, said)).isSameAs(outage);
    }

    private static void send(Phone phone, String form, String fields) {
        var response = FieldMission.send(phone, TestForm.submission(form, "1", TestForm.newInstanceId(), fields));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    }

    private void awaitFlagged(String rule, int findings) {
        await().atMost(FieldMission.PATIENCE).untilAsserted(() -> {
            assertThat(mission.findings())
                    .allSatisfy(finding -> assertThat(assessments.judged(
                                    mission.id(), UUID.fromString((String) finding.get("findingId"))))
                            .isPresent());
            assertThat(mission.head()
                            .queryParam("rule", rule)
                            .get(mission.api("/flags"))
                            .jsonPath()
                            .getList("items"))
                    .hasSize(findings);
        });
    }
}
