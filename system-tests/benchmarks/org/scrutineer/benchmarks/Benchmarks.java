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
        // What libraries tell of themselves would stand between the figures.
        LogManager.getLogManager().reset();
        Path repository = Path.of(System.getProperty("repository.root"));
        List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
        switch (name) {
            case "intake" -> new IntakeBenchmark(repository, IntakeOptions.parse(options), System.out).run();
            case "export" -> new ExportBenchmark(repository, ExportOptions.parse(options), System.out).run();
            default -> {
                System.err.println("Benchmarks and their options:");
                System.err.println("  intake  " + IntakeOptions.HELP);
                System.err.println("  export  " + ExportOptions.HELP);
                System.exit(2);
            }
        }
    }
}
