package org.scrutineer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutineer.local.verify.Verifying;
import org.scrutineer.rehearsal.phone.Patience;
import org.scrutineer.rehearsal.staff.Tokens;
import org.scrutineer.rehearsal.staff.User;

/// What `./scrutineer verify` says of an election day during which every server was killed.
class VerificationTest {

    private final RunningMission mission = RunningMission.get();

    @Test
    void findsEverythingAsItWasReceived() throws Exception {
        URI frontDoor = URI.create(mission.stack.baseUrl());
        List<String> words = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Patience patience = new Patience(Duration.ofMinutes(1), () -> {});
            String token = new Tokens(http, frontDoor, patience, InstantSource.system()).of(User.ADMIN);

            boolean sound = new Verifying(http, frontDoor, token, words::add).run("kz2022");

            assertThat(sound).as(String.join("\n", words)).isTrue();
        }
        assertThat(words)
                .last()
                .asString()
                .startsWith("Nothing was changed: ")
                .doesNotContain(" 0 audit entries", " 0 findings", " 0 attachments");
    }
}
