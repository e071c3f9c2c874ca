package org.scrutineer.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scrutineer.local.process.JavaCommand;
import org.scrutineer.local.process.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "bench", description = "Run a benchmark against a reference in the same run.")
final class BenchCommand implements Callable<Integer> {

    private static final String BENCHMARKS = "org.scrutineer.benchmarks.Benchmarks";

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "The benchmark, then its options after --; an unknown name lists them all.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        var classes = Main.repository().resolve("system-tests/target/classes");
        if (!Files.isDirectory(classes)) {
            throw new StartFailure("The benchmarks are not built (%s is missing).".formatted(classes));
        }
        var line = new ArrayList<String>();
        line.add(JavaCommand.program());
        line.add("--sun-misc-unsafe-memory-access=allow");
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("-Dscrutineer.repository=" + Main.repository());
        line.add("-Drepository.root=" + Main.repository());
        line.addAll(List.of("-cp", classes + File.pathSeparator + System.getProperty("java.class.path"), BENCHMARKS));
        line.addAll(arguments);
        try {
            return new ProcessBuilder(line).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new StartFailure("The benchmark cannot be started: %s.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
