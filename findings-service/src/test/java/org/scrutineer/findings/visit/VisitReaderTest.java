package org.scrutineer.findings.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;

class VisitReaderTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant OPENED = Instant.parse("2022-11-20T18:20:00Z");

    private final KnownForm form = KnownForm.of(
            new FormKey("m", "f", "1"),
            Purpose.COUNTING,
            FormStatus.PUBLISHED,
            new Definition(
                    List.of(
                            question("station", QuestionKind.TEXT),
                            question("figure", QuestionKind.INTEGER),
                            question("sum", QuestionKind.CALCULATED)),
                    List.of(),
                    new Marks(
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            null,
                            Set.of(),
                            new Marks.Fields(
                                    null, null, null, "station", null, null, null, null, null, "arr", "dep", "gps"))));

    @Test
    void aTimeOfDayIsOfTheNightInWhichTheFormWasOpened() {
        // Opened at 00:20 of the 21st in Almaty.
        Visit visit = read(Map.of("arr", "23:50:00.000+06:00", "dep", "01:10:00.000+06:00"), ALMATY);

        assertThat(visit.arrivedAt()).isEqualTo("2022-11-20T17:50:00Z");
        assertThat(visit.departedAt()).isEqualTo("2022-11-20T19:10:00Z");
        assertThat(visit.minutes()).hasValue(80);
        assertThat(visit.at()).isEqualTo(visit.arrivedAt());
    }

    @Test
    void theZoneOfTheStationWinsOverThatOfThePhone() {
        Visit visit = read(Map.of("arr", "23:50:00.000+05:00"), ALMATY);

        assertThat(visit.arrivedAt()).isEqualTo("2022-11-20T17:50:00Z");
    }

    @Test
    void withoutAZoneThePhoneIsBelieved() {
        Visit visit = read(Map.of("arr", "23:50:00.000+05:00"), null);

        assertThat(visit.arrivedAt()).isEqualTo("2022-11-20T18:50:00Z");
    }

    @Test
    void withoutStatedTimesThoseOfTheDeviceCount() {
        Visit visit = read(Map.of("arr", "soon", "gps", "north"), ALMATY);

        assertThat(visit.arrivedAt()).isEqualTo(OPENED);
        assertThat(visit.departedAt()).isEqualTo("2022-11-20T19:00:00Z");
        assertThat(visit.position()).isNull();
    }

    @Test
    void theSameAnswersHaveTheSameHashWhereverTheyWereGiven() {
        Visit here = read(Map.of("station", "1", "figure", "12", "sum", "1", "gps", "50.1 70.2 100 9.5"), ALMATY);
        Visit there = read(Map.of("station", "2", "figure", "12", "sum", "2"), ALMATY);
        Visit other = read(Map.of("station", "1", "figure", "13"), ALMATY);

        assertThat(here.answersSha256()).isEqualTo(there.answersSha256()).isNotEqualTo(other.answersSha256());
        assertThat(here.answered()).isEqualTo(1);
        assertThat(here.position()).isEqualTo(new Position(50.1, 70.2, 9.5));
    }

    @Test
    void measuresAlongTheEarth() {
        Position astana = new Position(51.1605, 71.4704, null);
        Position almaty = new Position(43.2220, 76.8512, null);

        assertThat(astana.distanceTo(almaty)).isBetween(970_000.0, 976_000.0);
        assertThat(Position.parse("91 10 0 0")).isEmpty();
        assertThat(Position.parse("50")).isEmpty();
    }

    private Visit read(Map<String, String> answers, @Nullable ZoneId zone) {
        var facts = new VisitReader.Facts(
                UUID.randomUUID(), 1, "0101", "1", null, OPENED, OPENED.plusSeconds(2400), OPENED.plusSeconds(9000));
        return VisitReader.read(facts, form, answers, zone);
    }

    private static Question question(String code, QuestionKind kind) {
        return new Question(code, "/data/" + code, kind, Map.of(), List.of());
    }
}
