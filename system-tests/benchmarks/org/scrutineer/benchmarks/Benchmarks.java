package org.scrutineer.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogManager;

/// `./scrutineer bench NAME [OPTIONS]`.
public final class Benchmarks {

    private Benchmarks() {}

    /// Ends the process: the front door of the stack has threads that would keep it, and all servers, alive.
    public static void main(String[] arguments) {
        // What libraries tell of themselves would stand between the figures.
        LogManager.getLogManager().reset();
        System.exit(run(arguments));
    }

    /// @return exit code
    private static int run(String... arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        Path repository = Path.of(System.getProperty("repository.root"));
        List<String> options = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        try {
            switch (name) {
                case "intake" -> new IntakeBenchmark(repository, IntakeOptions.parse(options), System.out).run();
                case "export" -> new ExportBenchmark(repository, ExportOptions.parse(options), System.out).run();
                default -> {
                    System.err.println("Benchmarks and their options:");
                    System.err.println("  intake  " + IntakeOptions.HELP);
                    System.err.println("  export  " + ExportOptions.HELP);
                    return 2;
                }
            }
            return 0;
        } catch (Throwable e) {
            e.printStackTrace();
            return 1;
        }
    }
}
