package org.scrutineer.observer.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

    private static final Instant ISSUED = Instant.parse("2022-11-17T08:00:00Z");
    private static final Instant EXPIRES = ISSUED.plus(Duration.ofHours(72));

    private final Enrolment enrolment =
            new Enrolment("kz2022", UUID.randomUUID(), "03001", Secret.code(), ISSUED, EXPIRES);

    @Test
    void worksOnce() {
        assertThat(enrolment.use(ISSUED.plusSeconds(60))).isTrue();
        assertThat(enrolment.use(ISSUED.plusSeconds(61))).isFalse();
    }

    @Test
    void worksUntilItExpires() {
        assertThat(enrolment.use(EXPIRES)).isFalse();
        assertThat(enrolment.use(EXPIRES.minusNanos(1))).isTrue();
    }

    @Test
    void tokensAreLongRandomAndHiddenFromLogs() {
        Secret token = Secret.token();

        assertThat(token.value())
                .matches("[A-Za-z0-9]{64}")
                .isNotEqualTo(Secret.token().value());
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void hashesAreSha256InHex() {
        assertThat(new Secret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
