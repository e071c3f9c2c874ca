package org.scrutineer.benchmarks;

import java.util.List;

/// How much the export benchmark exports.
///
/// @param rows findings stored
/// @param rounds how often export and reference are measured in turn
/// @param profile whether findings-service records what it does (Java Flight Recorder)
record ExportOptions(int rows, int rounds, boolean profile) {

    static final String HELP = "--rows=1000000 --rounds=3 --profile";

    static ExportOptions parse(List<String> arguments) {
        int rows = 1_000_000;
        int rounds = 3;
        boolean profile = false;
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.startsWith("--rows=")) {
                rows = Integer.parseInt(value);
            } else if (argument.startsWith("--rounds=")) {
                rounds = Integer.parseInt(value);
            } else if (argument.equals("--profile")) {
                profile = true;
            } else {
                throw new IllegalArgumentException("Unknown option " + argument + "; known: " + HELP);
            }
        }
        return new ExportOptions(rows, rounds, profile);
    }
}
