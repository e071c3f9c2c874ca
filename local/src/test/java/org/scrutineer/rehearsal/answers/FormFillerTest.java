package org.scrutineer.rehearsal.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.kit.FormQuestion;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Purpose;

class FormFillerTest {

    private static final Map<Purpose, FormFiller> FILLERS = new EnumMap<>(Purpose.class);

    @TempDir
    static Path media;

    @BeforeAll
    static void parseEachFormOnce() throws IOException {
        Files.write(media.resolve("polling_stations.csv"), MissionKit.bytes("forms/polling_stations.csv"));
        MissionKit.forms().forEach(form -> FILLERS.put(form.purpose(), filler(form.purpose(), 42)));
    }

    private static FormFiller filler(Purpose purpose, long seed) {
        FormDefinition form = MissionKit.forms().get(purpose.ordinal());
        Set<String> problems = Set.copyOf(form.codes(FormQuestion::problem));
        return new FormFiller(MissionKit.xform(form), media, ShareTable.load(), new Seeds(seed), problems);
    }

    private static FormFiller filler(Purpose purpose) {
        return java.util.Objects.requireNonNull(FILLERS.get(purpose));
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void theEngineHasNothingAgainstAnyFilledForm(Purpose purpose) {
        FormFiller filler = filler(purpose);
        for (int n = 0; n < 80; n++) {
            assertThat(filler.objection(SheetMother.sheet(purpose, n)))
                    .as("sheet %d", n)
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void theSameSeedGivesTheSameBytesInAnyOrder(Purpose purpose) {
        byte[] alone = filler(purpose, 42).fill(SheetMother.sheet(purpose, 7)).xml();
        filler(purpose).fill(SheetMother.sheet(purpose, 3));

        byte[] afterAnother =
                filler(purpose).fill(SheetMother.sheet(purpose, 7)).xml();

        assertThat(afterAnother).isEqualTo(alone);
    }

    @Test
    void anotherSeedGivesOtherAnswers() {
        FilledForm one = filler(Purpose.VOTING).fill(SheetMother.sheet(Purpose.VOTING, 7));

        FilledForm other = filler(Purpose.VOTING, 43).fill(SheetMother.sheet(Purpose.VOTING, 7));

        assertThat(other.answers()).isNotEqualTo(one.answers());
    }

    @Test
    void refusedAccessHidesEverythingButPlaceAndTimes() {
        FilledForm form =
                filler(Purpose.VOTING).fill(SheetMother.sheet(Purpose.VOTING, 1, Map.of("B_access", "refused")));

        assertThat(form.answers())
                .containsEntry("B_access", "refused")
                .doesNotContainKeys("B_group", "B_q_overall", "B_voters_reg")
                .hasEntrySatisfying("B_comment", comment -> assertThat(comment).isNotEmpty());
    }

    @Test
    void calculationsComeFromTheEngine() {
        FilledForm form = filler(Purpose.VOTING)
                .fill(SheetMother.sheet(
                        Purpose.VOTING,
                        1,
                        Map.of("B_access", "yes", "B_group", "yes", "B_stuff", "yes", "B_premark", "no")));

        assertThat(form.answers()).containsEntry("B_visit_minutes", "50").containsEntry("B_red_flags", "1");
        assertThat(Integer.parseInt(form.answers().get("B_problems"))).isGreaterThanOrEqualTo(2);
    }

    @Test
    void clockIsThatOfThePlaceAndNotOfThisMachine() {
        FilledForm form = filler(Purpose.OPENING).fill(SheetMother.sheet(Purpose.OPENING, 1));

        assertThat(form.answers())
                .containsEntry("start", "2022-11-20T06:30:00.000+06:00")
                .containsEntry("end", "2022-11-20T07:20:00.000+06:00")
                .containsEntry("today", "2022-11-20")
                .containsEntry("A_t_arr", "06:30:00.000+06:00")
                .containsEntry("instanceID", "uuid:OPENING-1")
                .containsEntry("deviceid", "collect:test");
    }

    @Test
    void aCorrectionNamesTheVersionItReplaces() {
        Sheet first = SheetMother.sheet(Purpose.VOTING, 1, Map.of("B_access", "yes"));

        FilledForm second = filler(Purpose.VOTING).fill(first.corrected("uuid:new", Map.of("B_q_overall", "bad")));

        assertThat(second.answers())
                .containsEntry("instanceID", "uuid:new")
                .containsEntry("deprecatedID", "uuid:VOTING-1")
                .containsEntry("B_q_overall", "bad");
        assertThat(new String(second.xml(), StandardCharsets.UTF_8))
                .contains("<deprecatedID>uuid:VOTING-1</deprecatedID>");
    }

    @Test
    void aFaultIsWrittenOverWhatTheEngineWouldRefuse() {
        Sheet sheet = SheetMother.sheet(Purpose.VOTING, 1, Map.of("B_access", "yes", "B_unauth", "no"))
                .faulty(
                        Map.of(),
                        new Fault(
                                Set.of(),
                                Map.of("B_pec_total", "99", "B_unauth_who", "police", "B_q_overall", ""),
                                null));

        FilledForm form = filler(Purpose.VOTING).fill(sheet);

        assertThat(form.answers())
                .containsEntry("B_pec_total", "99")
                .containsEntry("B_unauth_who", "police")
                .containsEntry("B_q_overall", "");
        assertThat(filler(Purpose.VOTING)
                        .fill(SheetMother.sheet(Purpose.VOTING, 2, Map.of("B_access", "yes", "B_unauth", "no")))
                        .answers())
                .as("the next form is not touched")
                .doesNotContainKey("B_unauth_who");
    }

    @Test
    void picturesAreNamedWhereTheyWereTaken() {
        FormFiller filler = filler(Purpose.COUNTING);
        long taken = 0;
        for (int n = 0; n < 60; n++) {
            FilledForm form = filler.fill(SheetMother.sheet(Purpose.COUNTING, n));
            assertThat(form.answers().getOrDefault("C_copy_photo", "")).isEqualTo(form.picture());
            taken += form.picture().isEmpty() ? 0 : 1;
        }
        assertThat(taken).isBetween(10L, 45L);
    }

    @Test
    void anAnswerThatTheFormDoesNotOfferIsRefused() {
        Sheet sheet = SheetMother.sheet(Purpose.VOTING, 1, Map.of("B_access", "perhaps"));

        assertThatThrownBy(() -> filler(Purpose.VOTING).fill(sheet))
                .isInstanceOf(FormNotFillable.class)
                .hasMessageContaining("B_access offers no choice perhaps");
    }

    @Test
    void aBrokenConstraintIsRefused() {
        Sheet sheet = SheetMother.sheet(Purpose.VOTING, 1, Map.of("B_access", "yes", "B_pec_total", "99"));

        assertThatThrownBy(() -> filler(Purpose.VOTING).fill(sheet))
                .isInstanceOf(FormNotFillable.class)
                .hasMessageContaining("B_pec_total = 99");
    }
}
