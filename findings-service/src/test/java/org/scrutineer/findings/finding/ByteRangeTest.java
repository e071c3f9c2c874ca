package org.scrutineer.findings.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-, 0, 99",
        "bytes=10-19, 10, 19",
        "bytes=90-1000, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-1000, 0, 99",
    })
    void readsOneRange(String header, long from, long to) {
        assertThat(ByteRange.of(header, 100)).contains(new ByteRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=5-2",
                "bytes=0-1,5-6",
                "items=0-1",
                "bytes=a-b",
                "bytes=-1-2",
                "bytes=99999999999999999999-"
            })
    void givesAllWhereItDoesNotUnderstand(String header) {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void knowsARangeBehindTheEnd(String header) {
        assertThat(ByteRange.of(header, 100))
                .hasValueSatisfying(range -> assertThat(range.isSatisfiable()).isFalse());
    }

    @Test
    void anEmptyFileHasNoRange() {
        assertThat(ByteRange.of("bytes=0-", 0))
                .hasValueSatisfying(range -> assertThat(range.isSatisfiable()).isFalse());
        assertThat(ByteRange.of(null, 0)).isEmpty();
    }
}
