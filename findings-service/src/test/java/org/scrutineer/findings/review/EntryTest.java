package org.scrutineer.findings.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FindingReviewed;
import org.scrutineer.findings.ReviewedMission;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// Comments, queries to the team and their answers.
@QuarkusTest
class EntryTest {

    private ReviewedMission mission;
    private UUID finding;

    @BeforeEach
    void aFinding() {
        mission = ReviewedMission.withForm();
        finding = mission.receive("<overall>good</overall>");
    }

    @Test
    void aCommentIsWrittenOnceHoweverOftenItIsSent() {
        UUID id = UUID.randomUUID();

        Response first = write(id, "COMMENT", "The team was there twice", null);
        Response again = write(id, "COMMENT", "The team was there twice", null);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("recordedAt")).isEqualTo(journal().getString("items[0].recordedAt"));
        JsonPath journal = journal();
        assertThat(journal.getList("items")).hasSize(1);
        assertThat(journal.getString("items[0].author")).isEqualTo("analyst");
        assertThat(mission.seen(finding))
                .as("a comment changes nothing about the finding")
                .isEqualTo("\"1\"");
    }

    @Test
    void otherWordsUnderTheSameIdAreRefused() {
        UUID id = UUID.randomUUID();
        write(id, "COMMENT", "The team was there twice", null);
        UUID other = mission.receive();

        refused(write(id, "COMMENT", "Or was it", null), 409, "entry-conflict");
        refused(write(id, "QUERY", "The team was there twice", null), 409, "entry-conflict");
        refused(write(other, id, "COMMENT", "The team was there twice", null), 409, "entry-conflict");
    }

    @Test
    void aQueryGivesTheFindingIssuesUntilTheTeamAnswers() {
        UUID query = UUID.randomUUID();

        assertThat(write(query, "QUERY", "Which station was it?", null).statusCode())
                .isEqualTo(201);

        JsonPath asked = mission.review(finding);
        assertThat(asked.getString("state")).isEqualTo("HAS_ISSUES");
        assertThat(asked.getBoolean("counts")).isTrue();
        assertThat(asked.getBoolean("awaitsReview"))
                .as("until the team answers")
                .isFalse();
        assertThat(asked.getList("openQueries.note")).containsExactly("Which station was it?");
        assertThat(write(UUID.randomUUID(), "ANSWER", "The one in the school", query)
                        .statusCode())
                .isEqualTo(201);
        JsonPath answered = mission.review(finding);
        assertThat(answered.getBoolean("awaitsReview")).isTrue();
        assertThat(answered.getList("openQueries")).isEmpty();
        assertThat(journal().getList("items.kind")).containsExactly("QUERY", "ANSWER");
        assertThat(mission.events(finding, 2))
                .extracting(PublishedEvent::type)
                .containsExactly(FindingReceived.TYPE, FindingReviewed.TYPE);
    }

    @Test
    void aQueryDoesNotBringBackWhatWasRejected() {
        mission.decide(finding, "REJECTED", "Nobody was there");

        write(UUID.randomUUID(), "QUERY", "Who filled this?", null);

        assertThat(mission.review(finding).getString("state")).isEqualTo("REJECTED");
    }

    @Test
    void anAnswerBelongsToAnOpenQueryOfTheFinding() {
        UUID query = UUID.randomUUID();
        write(query, "QUERY", "Which station was it?", null);
        write(UUID.randomUUID(), "ANSWER", "The school", query);
        UUID comment = UUID.randomUUID();
        write(comment, "COMMENT", "Odd", null);
        UUID other = mission.receive();

        refused(write(UUID.randomUUID(), "ANSWER", "The library", query), 409, "entry-conflict");
        refused(write(UUID.randomUUID(), "ANSWER", "The library", comment), 409, "entry-conflict");
        refused(write(other, UUID.randomUUID(), "ANSWER", "The library", query), 409, "entry-conflict");
        refused(write(UUID.randomUUID(), "ANSWER", "The library", null), 400, "invalid-request");
        refused(write(UUID.randomUUID(), "COMMENT", "About that", query), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": \"COMMENT\"}",
                "{\"kind\": \"COMMENT\", \"note\": \"\"}",
                "{\"kind\": \"COMMENT\", \"note\": \"a\\u0000b\"}",
                "{\"kind\": \"APPROVED\", \"note\": \"By hand\"}"
            })
    void anEntryOfTheWrongShapeIs400(String body) {
        refused(mission.analyst().body(body).put(address(finding, UUID.randomUUID())), 400, "invalid-request");
    }

    @Test
    void anEntryIsAtMost4000CharactersLong() {
        assertThat(write(UUID.randomUUID(), "COMMENT", "x".repeat(4000), null).statusCode())
                .isEqualTo(201);
        refused(write(UUID.randomUUID(), "COMMENT", "x".repeat(4001), null), 400, "invalid-request");
    }

    @Test
    void theJournalPagesInTheOrderInWhichItWasWritten() {
        for (String note : new String[] {"one", "two", "three"}) {
            write(UUID.randomUUID(), "COMMENT", note, null);
        }

        JsonPath first = ok(mission.analyst().queryParam("limit", 2).get(entries()));
        JsonPath second = ok(
                mission.analyst().queryParam("after", first.getString("next")).get(entries()));

        assertThat(first.getList("items.note")).containsExactly("one", "two");
        assertThat(second.getList("items.note")).containsExactly("three");
        refused(mission.analyst().queryParam("after", "YQ").get(entries()), 400, "invalid-request");
    }

    private Response write(UUID entry, String kind, String note, @Nullable UUID about) {
        return write(finding, entry, kind, note, about);
    }

    private Response write(UUID ofFinding, UUID entry, String kind, String note, @Nullable UUID about) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "note", note));
        if (about != null) {
            body.put("about", about);
        }
        return mission.analyst().body(body).put(address(ofFinding, entry));
    }

    private JsonPath journal() {
        return ok(mission.analyst().get(entries()));
    }

    private String entries() {
        return mission.field().api("/findings/" + finding + "/review/entries");
    }

    private String address(UUID ofFinding, UUID entry) {
        return mission.field().api("/findings/" + ofFinding + "/review/entries/" + entry);
    }
}
