package org.scrutineer.findings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.Attachment;

class EventLengthTest {

    private static final int MOST = 1_999_900;

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\n", "\u0001", "\u0416", "\u20ac", "\ud83d\uddf3"})
    void whatIsNotTooMuchFitsIntoARecord(String character) throws JsonProcessingException {
        String longest = longest(character);

        assertThat(longest.length()).isGreaterThanOrEqualTo(MOST / 2 - 1);
        assertThat(bytes(Map.of("q", longest))).isLessThan(Topics.LARGEST_RECORD_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u20ac", "\u0001"})
    void namesOfFilesTravelTwice(String character) throws JsonProcessingException {
        String name = longest(character);
        String half = name.substring(0, name.length() / 2 - 200);

        assertThat(EventLength.isTooMuch(Map.of("photo", name), List.of(name))).isTrue();
        assertThat(EventLength.isTooMuch(Map.of("photo", half), List.of(half))).isFalse();
        assertThat(bytes(Map.of("photo", half)) + bytes(new Attachment(half, true, "0".repeat(64))))
                .isLessThan(Topics.LARGEST_RECORD_BYTES);
    }

    private static String longest(String character) {
        String whole = character.repeat(MOST / character.length());
        String half = whole.substring(0, MOST / 2);
        return EventLength.isTooMuch(Map.of("q", whole), List.of()) ? half : whole;
    }

    private static long bytes(Object value) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(value).getBytes(StandardCharsets.UTF_8).length;
    }
}
