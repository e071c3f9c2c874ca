package org.scrutineer.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogManager;

/// `./scrutineer bench NAME [OPTIONS]`.
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : arguments[0];
        if (!name.equals("intake")) {
            System.err.println("There is one benchmark so far: intake. Options: " + IntakeOptions.HELP);
            System.exit(2);
        }
        // What libraries tell of themselves would stand between the figures.
        LogManager.getLogManager().reset();
        Path repository = Path.of(System.getProperty("repository.root"));
        List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
        new IntakeBenchmark(repository, IntakeOptions.parse(options), System.out).run();
    }
}
