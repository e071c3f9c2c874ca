package org.scrutineer.deployment.geographyimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VoterRangeTest {

    @Test
    void acceptsWhatIsUsualAndNotATypingErrorOfTwoDigits() {
        List<Integer> usual =
                IntStream.range(0, 100).map(i -> 500 + i * 20).boxed().toList();

        VoterRange range = VoterRange.of(usual);

        assertThat(usual).allMatch(range::contains);
        assertThat(range.contains(200_000)).isFalse();
        assertThat(range.contains(3)).isFalse();
    }

    @Test
    void saysNothingAboutASmallGroup() {
        assertThat(VoterRange.of(List.of(10, 20, 100_000))).isEqualTo(VoterRange.ANY);
    }
}
