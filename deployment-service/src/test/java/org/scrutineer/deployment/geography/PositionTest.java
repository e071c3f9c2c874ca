package org.scrutineer.deployment.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositionTest {

    private static final Position ASTANA = new Position(51.1694, 71.4491);
    private static final Position ALMATY = new Position(43.2220, 76.8512);

    @Test
    void measuresTheGreatCircle() {
        assertThat(ASTANA.kilometresTo(ALMATY)).isCloseTo(972, within(3.0));
    }

    @Test
    void oneDegreeOfTheMeridianIs111Kilometres() {
        assertThat(new Position(0, 10).kilometresTo(new Position(1, 10))).isCloseTo(111.195, within(0.01));
    }

    @Test
    void isTheSameThereAndBackAndZeroToItself() {
        assertThat(ASTANA.kilometresTo(ALMATY)).isEqualTo(ALMATY.kilometresTo(ASTANA));
        assertThat(ASTANA.kilometresTo(ASTANA)).isZero();
    }

    @Test
    void halfWayRoundTheEarthIsNoTrouble() {
        assertThat(new Position(0, 0).kilometresTo(new Position(0, 180))).isCloseTo(20_015, within(1.0));
    }
}
