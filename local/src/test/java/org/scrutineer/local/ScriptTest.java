package org.scrutineer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `scrutineer` itself, as far as it can be tried without building anything.
class ScriptTest {

    private final Path script = Path.of(System.getProperty("repository.root"), "scrutineer");

    @TempDir
    Path elsewhere;

    private record Ending(int code, String words) {}

    @Test
    void namesEveryCommand() throws Exception {
        var help = run(script, "help");

        assertThat(help.code()).isZero();
        assertThat(Main.commandLine().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(help.words()).containsPattern("(?m)^  " + command + "\\b"));
        assertThat(help.words()).containsPattern("(?m)^  test\\b");
    }

    @Test
    void refusesACommandThatDoesNotExist() throws Exception {
        var refusal = run(script, "fly");

        assertThat(refusal.code()).isEqualTo(2);
        assertThat(refusal.words()).startsWith("Usage:");
    }

    @Test
    void worksFromAnyFolderAndThroughALink() throws Exception {
        var link = Files.createSymbolicLink(elsewhere.resolve("s"), script);

        assertThat(run(link, "help")).isEqualTo(run(script, "help"));
    }

    @Test
    void saysWhichOptionTestKnows() throws Exception {
        var refusal = run(script, "test", "--slow");

        assertThat(refusal.code()).isEqualTo(1);
        assertThat(refusal.words().lines()).containsExactly("./scrutineer test knows the option --quick only.");
    }

    @Test
    void knowsNoPathOfTheMachineItWasWrittenOn() throws IOException {
        assertThat(Files.readString(script)).doesNotContain("/work/", "/root", "temurin-");
    }

    private Ending run(Path program, String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(program.toString()));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), words);
    }
}
