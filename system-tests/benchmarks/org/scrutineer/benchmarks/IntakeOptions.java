package org.scrutineer.benchmarks;

import java.util.Arrays;
import java.util.List;

/// How long and how wide the intake benchmark runs.
///
/// @param connections numbers of connections, one row of the table each
/// @param rounds how often each is measured; reference and intake take turns
/// @param seconds length of a round; longer than the rules may step aside, so that each has some of their work in it
/// @param stored measure again when so many findings are stored; 0 for once only
/// @param held seconds for which the rate that must be reached is held in each round; 0 for not at all
/// @param share of the reference that is offered then
/// @param profile whether findings-service and reporting-service record what they do (Java Flight Recorder)
record IntakeOptions(
        List<Integer> connections, int rounds, int seconds, int stored, int held, double share, boolean profile) {

    /// P1: of the reference, at 32 connections.
    private static final double MUST_REACH = 0.30;

    static final String HELP =
            "--connections=1,8,32,64 --rounds=3 --seconds=15 --stored=250000 --held=60 --share=0.30 --profile";

    static IntakeOptions parse(List<String> arguments) {
        List<Integer> connections = List.of(1, 8, 32, 64);
        int rounds = 3;
        int seconds = 15;
        int stored = 0;
        int held = 60;
        double share = MUST_REACH;
        boolean profile = false;
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.startsWith("--connections=")) {
                connections = Arrays.stream(value.split(",", -1))
                        .map(Integer::valueOf)
                        .toList();
            } else if (argument.startsWith("--rounds=")) {
                rounds = Integer.parseInt(value);
            } else if (argument.startsWith("--seconds=")) {
                seconds = Integer.parseInt(value);
            } else if (argument.startsWith("--stored=")) {
                stored = Integer.parseInt(value);
            } else if (argument.startsWith("--held=")) {
                held = Integer.parseInt(value);
            } else if (argument.startsWith("--share=")) {
                share = Double.parseDouble(value);
            } else if (argument.equals("--profile")) {
                profile = true;
            } else {
                throw new IllegalArgumentException("Unknown option " + argument + "; known: " + HELP);
            }
        }
        return new IntakeOptions(connections, rounds, seconds, stored, held, share, profile);
    }
}
