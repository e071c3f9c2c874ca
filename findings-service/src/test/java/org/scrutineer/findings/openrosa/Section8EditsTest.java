package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.accepted;
import static org.scrutineer.findings.openrosa.OpenRosaAnswers.refused;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.attachment.Digests;

@QuarkusTest
@DisplayName("8 Edits (deprecatedID)")
class Section8EditsTest extends ConformanceRows {

    private final String first = newInstanceId();
    private final String second = newInstanceId();

    @BeforeEach
    void aFinding() {
        accepted(post(submission("f", "1", first, "<overall>good</overall>")));
    }

    @Test
    @DisplayName("8.1 deprecatedID unknown on this form: 404, held")
    void row1() {
        refused(post(edit("f", "1", second, "uuid:unknown")), 404, "uuid:unknown");
        assertThat(reasonHeld()).isEqualTo("UNKNOWN_EDIT");
    }

    @Test
    @DisplayName("8.2 deprecatedID current, instanceID unused: 201, the new version is current and edited")
    void row2() {
        accepted(post(edit("f", "1", second, first, "<overall>bad</overall>")));

        assertThat(mission.findings()).hasSize(1);
        assertThat(mission.findings().getFirst())
                .containsEntry("instanceId", second)
                .containsEntry("status", "EDITED")
                .containsEntry("contentVersion", 2);
    }

    @Test
    @DisplayName("8.3 deprecatedID not current: 409, out of date, held; the message names the current one")
    void row3() {
        accepted(post(edit("f", "1", second, first)));

        refused(post(edit("f", "1", newInstanceId(), first)), 409, "(" + first + ") is now out of date", second);
        assertThat(reasonHeld()).isEqualTo("OUTDATED_EDIT");
    }

    @Test
    @DisplayName("8.4 a repeated edit, the same bytes: 201, attachments are kept")
    void row4() {
        String xml = edit("f", "1", second, first, "<photo>p.jpg</photo>");

        accepted(post(xml));
        accepted(post(xml, Photo.of("p.jpg", "picture")));

        assertThat(mission.findings()).hasSize(1);
        assertThat(attachmentsOf(second).getFirst()).containsEntry("received", true);
    }

    @Test
    @DisplayName("8.5 a repeated edit with other bytes: 409, held")
    void row5() {
        accepted(post(edit("f", "1", second, first, "<overall>bad</overall>")));

        refused(post(edit("f", "1", second, first, "<overall>good</overall>")), 409, "other answers");
        assertThat(reasonHeld()).isEqualTo("CONFLICTING_CONTENT");
    }

    @Test
    @DisplayName("8.6 the new instanceID is used by another version of this form: 409, held")
    void row6() {
        String taken = newInstanceId();
        accepted(post(submission("f", "1", taken)));

        refused(post(edit("f", "1", taken, first)), 409, taken);
        assertThat(reasonHeld()).isEqualTo("CONFLICTING_CONTENT");
        assertThat(mission.findings()).hasSize(2);
    }

    @Test
    @DisplayName("8.7 files that are not in the edit are carried forward by name, those that are replace them")
    void row7() {
        String third = newInstanceId();
        accepted(post(
                edit("f", "1", second, first, "<photo>a.jpg</photo><photo2>b.jpg</photo2>"),
                Photo.of("a.jpg", "old a"),
                Photo.of("b.jpg", "old b")));

        accepted(post(
                edit("f", "1", third, second, "<photo>a.jpg</photo><photo2>b.jpg</photo2>"),
                Photo.of("b.jpg", "new b")));

        assertThat(attachmentsOf(third))
                .extracting(file -> file.get("sha256"))
                .containsExactly(Digests.sha256Hex("old a"), Digests.sha256Hex("new b"));
    }
}
