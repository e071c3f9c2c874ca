package org.scrutineer.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.local.process.StartFailure;

class KeycloakProgramTest {

    @TempDir
    private Path repository;

    @Test
    void isTheOneThatWasPreparedLast() throws IOException {
        marker("keycloak-26.5.0 --db=postgres --http-relative-path=/auth\n");

        assertThat(KeycloakProgram.builtIn(repository).folder())
                .isEqualTo(repository.resolve("keycloak/target/keycloak-26.5.0"));
    }

    @Test
    void nothingBuiltIsSaidInOneSentence() {
        assertThatThrownBy(() -> KeycloakProgram.builtIn(repository))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("run ./scrutineer up, which builds first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "keycloak-26.5.0", "keycloak-26.5.0 --db=postgres --http-relative-path=/other\n"})
    void whatWasPreparedOtherwiseIsRefused(String text) throws IOException {
        marker(text);

        assertThatThrownBy(() -> KeycloakProgram.builtIn(repository)).isInstanceOf(StartFailure.class);
    }

    private void marker(String text) throws IOException {
        Files.writeString(
                Files.createDirectories(repository.resolve("keycloak/target")).resolve("prepared"), text);
    }
}
