package org.scrutineer.rehearsal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.scrutineer.rehearsal.answers.Seeds;

class CutTest {

    private static List<Cut> cuts(long seed) {
        return LongStream.rangeClosed(1, 1000)
                .mapToObj(connection -> Cut.of(new Seeds(seed), connection))
                .toList();
    }

    @Test
    void theSameSeedBreaksTheSameConnectionsAtTheSameBytes() {
        assertThat(cuts(1)).isEqualTo(cuts(1)).isNotEqualTo(cuts(2));
    }

    @Test
    void breaksBothWaysEarlyAndLateByAResetAndByAnEnd() {
        for (boolean fromPhone : new boolean[] {true, false}) {
            List<Cut> ways =
                    cuts(1).stream().filter(cut -> cut.fromPhone() == fromPhone).toList();

            assertThat(ways).hasSizeBetween(400, 600);
            assertThat(ways).filteredOn(cut -> cut.after() < 100).hasSizeGreaterThan(100);
            assertThat(ways).filteredOn(cut -> cut.after() > 10_000).hasSizeGreaterThan(30);
            assertThat(ways).filteredOn(Cut::abrupt).hasSizeGreaterThan(100);
        }
    }
}
