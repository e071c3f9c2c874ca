package org.scrutineer.findings.clientaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFileTest {

    private static final String HEADER = "event,node,start,end\n";
    private static final byte[] HARM = {'"', ',', '\n', '\r', 0, '1', 'a', 0x7F, (byte) 0xC3, ' '};
    private static final String EVERYTHING =
            "event,node,start,end,latitude,longitude,accuracy,old-value,new-value,user,change-reason\n";

    @Test
    void readsEverythingThatAFormCanAskFor() throws UnreadableAudit {
        List<ClientAuditEvent> events = read(
                EVERYTHING
                        + "form start,,1669017600123,,51.1694,71.4491,12.5,,,somebody,\n"
                        + "question,/data/overall,1669017601000,1669017602500,51.2,71.5,3,bad,\"good, \"\"very\"\"\nindeed\",,typo\n");

        assertThat(events)
                .containsExactly(
                        new ClientAuditEvent(
                                1,
                                "form start",
                                null,
                                Instant.parse("2022-11-21T08:00:00.123Z"),
                                null,
                                51.1694,
                                71.4491,
                                12.5,
                                null,
                                null),
                        new ClientAuditEvent(
                                2,
                                "question",
                                "/data/overall",
                                Instant.parse("2022-11-21T08:00:01Z"),
                                Instant.parse("2022-11-21T08:00:02.500Z"),
                                51.2,
                                71.5,
                                3.0,
                                "bad",
                                "good, \"very\"\nindeed"));
    }

    @Test
    void readsTheFewColumnsThatEveryFormHasInAnyOrderAndWithAByteOrderMark() throws UnreadableAudit {
        List<ClientAuditEvent> events = read("\uFEFFend,start,node,event\r\n2,1,/data/Сурет,question\r\n\r\n");

        assertThat(events)
                .containsExactly(new ClientAuditEvent(
                        1,
                        "question",
                        "/data/Сурет",
                        Instant.ofEpochMilli(1),
                        Instant.ofEpochMilli(2),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void aPhoneThatDiedInTheMiddleOfALineHasWrittenTheRest() throws UnreadableAudit {
        List<ClientAuditEvent> events = read(HEADER + "form start,,1,\nquestion,/data/a,2");

        assertThat(events).extracting(ClientAuditEvent::event).containsExactly("form start", "question");
        assertThat(events.getLast().endedAt()).isNull();
    }

    static Stream<Arguments> whatCannotBeRead() {
        return Stream.of(
                Arguments.of("", "There is no event"),
                Arguments.of(HEADER, "There is no event"),
                Arguments.of("a photo, in truth\nof something\n", "columns event, node, start and end"),
                Arguments.of("event,node,start\nquestion,,1\n", "columns event, node, start and end"),
                Arguments.of("event,event,node,start,end\na,b,c,1,2\n", "no CSV"),
                Arguments.of(HEADER + "question,\"/data/a,1,2\n", "no CSV"),
                Arguments.of(HEADER + "quest\u0000ion,,1,2\n", "NUL"),
                Arguments.of(HEADER + ",/data/a,1,2\n", "Line 2: what stands under event"),
                Arguments.of(HEADER + "a,,1,2\nb,,soon,2\n", "Line 3: what stands under start"),
                Arguments.of(HEADER + "a,,1,-2\n", "under end"),
                Arguments.of(HEADER + "a,,9223372036854775807,2\n", "under start"),
                Arguments.of(HEADER + "a,,99999999999999999999,2\n", "under start"),
                Arguments.of(EVERYTHING + "a,,1,2,91,0,0\n", "under latitude"),
                Arguments.of(EVERYTHING + "a,,1,2,NaN,0,0\n", "under latitude"),
                Arguments.of(EVERYTHING + "a,,1,2,0,-181,0\n", "under longitude"),
                Arguments.of(EVERYTHING + "a,,1,2,0,0,far\n", "under accuracy"),
                Arguments.of(EVERYTHING + "a,,1,2,0,0,Infinity\n", "under accuracy"),
                Arguments.of(EVERYTHING + "a,,1,2,0,0,0," + "x".repeat(100_001) + "\n", "under old-value"),
                Arguments.of(HEADER + "a,,1,2\n".repeat(20_001), "more than 20000 events"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeRead")
    void saysWhyItCannotBeRead(String content, String reason) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(UnreadableAudit.class)
                .hasMessageContaining(reason);
    }

    @Test
    void readsAsManyEventsAsThereMayBe() throws UnreadableAudit {
        assertThat(read(HEADER + "a,,1,2\n".repeat(20_000))).hasSize(20_000);
    }

    @Test
    void whatIsNotUtf8CannotBeRead() {
        assertThatThrownBy(() -> AuditFile.read((HEADER + "é,,1,2\n").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableAudit.class)
                .hasMessageContaining("UTF-8");
    }

    /// Whatever the damage, it is told as such.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nothingElseIsThrownForAnyContent(int seed) {
        Random random = new Random(seed);
        byte[] whole = (EVERYTHING + "question,/data/a,1,2,51.1,71.2,3,\"b\",\"c\nd\",e,f\n".repeat(5))
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = whole.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = HARM[random.nextInt(HARM.length)];
            }
            try {
                assertThat(AuditFile.read(damaged)).isNotEmpty();
            } catch (UnreadableAudit e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static List<ClientAuditEvent> read(String content) throws UnreadableAudit {
        return AuditFile.read(content.getBytes(StandardCharsets.UTF_8));
    }
}
