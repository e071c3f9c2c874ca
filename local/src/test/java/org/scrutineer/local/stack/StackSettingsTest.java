package org.scrutineer.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.local.process.StartFailure;

class StackSettingsTest {

    @TempDir
    Path folder;

    @Test
    void countsNinePortsFromTheFrontDoor() {
        var ports = StackSettings.of(folder, Map.of()).ports();

        assertThat(ports.of(LocalStack.FRONT_DOOR)).isEqualTo(8080);
        assertThat(LocalStack.SERVERS.stream().map(ports::of))
                .containsExactly(8081, 8082, 8083, 8084, 8085, 8086, 8088);
        assertThat(ports.kafkaController()).isEqualTo(8087);
    }

    @Test
    void takesWhatTheEnvironmentSays() {
        var settings = StackSettings.of(
                folder,
                Map.of(
                        "SCRUTINEER_PORT", "9000",
                        "SCRUTINEER_BIND", "0.0.0.0",
                        "SCRUTINEER_PUBLIC_URL", "https://mission.example/",
                        "SCRUTINEER_HOME", folder.resolve("elsewhere").toString()));

        assertThat(settings.ports().frontDoor()).isEqualTo(9000);
        assertThat(settings.bind()).isEqualTo("0.0.0.0");
        assertThat(settings.publicUrl()).isEqualTo("https://mission.example");
        assertThat(settings.home()).isEqualTo(folder.resolve("elsewhere"));
    }

    @Test
    void hasItsHomeInTheWorkTreeAndItsUrlOnThisMachineOtherwise() {
        var settings = StackSettings.of(folder, Map.of("SCRUTINEER_PORT", "9000"));

        assertThat(settings.home()).isEqualTo(folder.resolve(".scrutineer"));
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:9000");
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "0", "-1", "65530"})
    void refusesAPortThatIsNone(String port) {
        assertThatThrownBy(() -> StackSettings.of(folder, Map.of("SCRUTINEER_PORT", port)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("SCRUTINEER_PORT")
                .hasMessageContaining(port);
    }

    @Test
    void saysWhichServiceIsNotBuilt() {
        assertThatThrownBy(() -> LocalStack.prepare(StackSettings.of(folder, Map.of())))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("observer-service is not built")
                .hasMessageContaining("./scrutineer up");
    }

    @Test
    void deletesNothingThatIsNotItsOwn() {
        var home = folder.resolve("precious");
        assertThat(home.toFile().mkdir()).isTrue();

        assertThatThrownBy(() ->
                        new RunningStack(StackSettings.of(folder, Map.of("SCRUTINEER_HOME", home.toString()))).delete())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("is not deleted");
        assertThat(home).exists();
    }
}
