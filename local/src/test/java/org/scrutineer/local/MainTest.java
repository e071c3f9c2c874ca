package org.scrutineer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path repository;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final java.io.InputStream in = System.in;

    @BeforeEach
    void nameTheWorkTree() {
        System.setProperty("scrutineer.repository", repository.toString());
    }

    @AfterEach
    void forgetIt() {
        System.clearProperty("scrutineer.repository");
        System.setIn(in);
    }

    @Test
    void saysInOneSentenceWhatIsMissing() {
        assertThat(run("up")).isEqualTo(1);

        assertThat(err.toString().lines()).singleElement().asString().startsWith("observer-service is not built");
    }

    @Test
    void saysThatNothingRuns() {
        assertThat(run("status")).isEqualTo(1);
        assertThat(out.toString()).startsWith("Scrutineer is not running in");
        assertThat(run("down")).isZero();
    }

    @Test
    void refusesACommandThatDoesNotExist() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("fly");
    }

    @Test
    void listsTheServersWhenALogIsAskedForThatCannotBe() {
        assertThat(run("logs", "zookeeper")).isEqualTo(1);
        assertThat(err.toString()).contains("no server named zookeeper", "findings-service", "front-door");
    }

    @Test
    void saysThatThereIsNoLogYet() {
        assertThat(run("logs", "kafka")).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("has not logged anything yet");
    }

    @Test
    void deletesTheDataOnlyWhenToldTo() throws Exception {
        var data = repository.resolve(".scrutineer/data/postgres");
        Files.createDirectories(data);
        Files.createDirectories(repository.resolve(".scrutineer/run"));

        answer("n\n");
        assertThat(run("reset")).isEqualTo(1);
        assertThat(data).exists();

        answer("");
        assertThat(run("reset")).isEqualTo(1);
        assertThat(data).exists();

        answer("y\n");
        assertThat(run("reset")).isZero();
        assertThat(data).doesNotExist();

        Files.createDirectories(data);
        Files.createDirectories(repository.resolve(".scrutineer/run"));
        assertThat(run("reset", "--yes")).isZero();
        assertThat(data).doesNotExist();
    }

    private static void answer(String text) {
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
