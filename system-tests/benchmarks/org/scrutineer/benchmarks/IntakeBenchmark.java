package org.scrutineer.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.local.stack.StackSettings;

/// P1 and P2: submissions accepted per second and their latency, with the whole stack (relay, broker, projections,
/// identity provider) on the same cores, beside [TwoRowTransaction] on the same PostgreSQL in the same run.
///
/// Posts go straight to findings-service; the front door, which only forwards, is not in the path.
final class IntakeBenchmark {

    /// Until the compiler has little left to do; a service that takes a day's load has been warm for long.
    private static final int WARM_UP_SECONDS = 45;
    private static final int WARM_UP_FINDINGS = 100_000;
    /// Each connection has a team of its own.
    private static final int MOST_PHONES = 64;
    private static final int FILLING_CONNECTIONS = 64;
    private static final int FILLING_SECONDS = 10;
    private static final int HELD_CONNECTIONS = 32;
    private static final String REFERENCE_DATABASE = "reference";

    private final Path repository;
    private final IntakeOptions options;
    private final PrintStream out;
    private List<BenchmarkMission.TeamPhone> phones = List.of();

    IntakeBenchmark(Path repository, IntakeOptions options, PrintStream out) {
        this.repository = repository;
        this.options = options;
        this.out = out;
    }

    void run() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("scrutineer-bench");
        StackSettings settings = settings(folder);
        LocalStack stack = BenchmarkStack.start(settings);
        this.phones = new BenchmarkMission(stack, folder.resolve("output")).phones(MOST_PHONES);
        prepareReference(stack);
        Map<String, Long> processes =
                LocalStack.SERVERS.stream().collect(Collectors.toMap(Function.identity(), stack::pid));
        StoredFindings stored = new StoredFindings(stack);
        out.println("Warming up");
        intake(32, Pace.unbound(), WARM_UP_SECONDS, processes);
        reference(stack, 16, 3);
        // On a busy machine the time alone warms nothing, and what comes later would look faster than it is.
        post(WARM_UP_FINDINGS, stored, processes);
        Statements.forget(stack);
        long storedAtFirst = stored.count();
        List<IntakeRow> rows = table(stack, stored, processes);
        if (options.profile()) {
            Statements.print(stack, stored.count() - storedAtFirst, out);
        }
        if (options.stored() > 0) {
            post(options.stored(), stored, processes);
            long storedThen = stored.count();
            GrowthTable.print(rows, storedAtFirst, table(stack, stored, processes), storedThen, out);
        }
        if (options.held() > 0) {
            HeldTable.print(held(stack, stored, processes), options.share(), out);
        }
    }

    private List<IntakeRow> table(LocalStack stack, StoredFindings stored, Map<String, Long> processes)
            throws IOException, SQLException, InterruptedException {
        List<IntakeRow> rows = new ArrayList<>();
        for (int connections : options.connections()) {
            rows.add(measure(stack, connections, stored, processes));
        }
        IntakeTable.print(rows, out);
        return rows;
    }

    /// Posted like all others, so that every service, index and topic holds what it would hold.
    private void post(int wanted, StoredFindings stored, Map<String, Long> processes)
            throws IOException, SQLException, InterruptedException {
        out.printf("Posting until %,d findings are stored%n", wanted);
        while (stored.count() < wanted) {
            intake(FILLING_CONNECTIONS, Pace.unbound(), FILLING_SECONDS, processes);
        }
        stored.awaitPeace(processes);
        out.printf("%,d findings stored%n", stored.count());
    }

    private StackSettings settings(Path folder) {
        StackSettings settings = StackSettings.besideOthers(repository, folder).telling(out::println);
        return options.profile()
                ? Profile.of(settings, List.of(LocalStack.FINDINGS, LocalStack.REPORTING), folder, out)
                : settings;
    }

    /// Reference and intake take turns, so that a slow minute of the machine hits both. What a round leaves to do is
    /// done before the next begins.
    private IntakeRow measure(LocalStack stack, int connections, StoredFindings stored, Map<String, Long> processes)
            throws IOException, SQLException, InterruptedException {
        List<Sample> reference = new ArrayList<>();
        List<Sample> intake = new ArrayList<>();
        List<CatchUp> judging = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            out.printf("%d connections, round %d of %d%n", connections, round, options.rounds());
            reference.add(reference(stack, connections, options.seconds()));
            intake.add(intake(connections, Pace.unbound(), options.seconds(), processes));
            out.printf(
                    "    reference %.0f/s, accepted %.0f/s%n",
                    reference.getLast().perSecond(), intake.getLast().perSecond());
            judging.add(stored.awaitPeace(processes));
        }
        return new IntakeRow(connections, new Rounds(reference), new Rounds(intake), judging);
    }

    /// A share of the reference just measured, and no more: whether the rules keep up with it.
    private IntakeRow held(LocalStack stack, StoredFindings stored, Map<String, Long> processes)
            throws IOException, SQLException, InterruptedException {
        List<Sample> reference = new ArrayList<>();
        List<Sample> intake = new ArrayList<>();
        List<CatchUp> judging = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            reference.add(reference(stack, HELD_CONNECTIONS, options.seconds()));
            double perSecond = options.share() * reference.getLast().perSecond();
            out.printf("%.0f a second, round %d of %d%n", perSecond, round, options.rounds());
            intake.add(intake(HELD_CONNECTIONS, Pace.of(perSecond), options.held(), processes));
            judging.add(stored.awaitPeace(processes));
            out.printf(
                    "    accepted %.0f/s, %,d not judged then%n",
                    intake.getLast().perSecond(), judging.getLast().findings());
        }
        return new IntakeRow(HELD_CONNECTIONS, new Rounds(reference), new Rounds(intake), judging);
    }

    private Sample intake(int connections, Pace pace, int seconds, Map<String, Long> processes)
            throws IOException, InterruptedException {
        List<SubmissionConnection> opened = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                BenchmarkMission.TeamPhone phone = phones.get(i % phones.size());
                opened.add(new SubmissionConnection(phone.submission(), phone.forms()));
            }
            return Load.run(opened, pace, seconds, processes);
        } finally {
            closeAll(opened);
        }
    }

    private Sample reference(LocalStack stack, int connections, int seconds)
            throws IOException, SQLException, InterruptedException {
        List<TwoRowTransaction> clients = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                clients.add(new TwoRowTransaction(StackDatabase.connect(stack, REFERENCE_DATABASE)));
            }
            return Load.run(
                    clients, Pace.unbound(), seconds, Map.of(LocalStack.POSTGRES, stack.pid(LocalStack.POSTGRES)));
        } finally {
            closeAll(clients);
        }
    }

    private static void prepareReference(LocalStack stack) throws IOException, SQLException {
        try (var connection = StackDatabase.connect(stack, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + REFERENCE_DATABASE);
        }
        try (var connection = StackDatabase.connect(stack, REFERENCE_DATABASE)) {
            TwoRowTransaction.prepare(connection);
        }
    }

    private static void closeAll(List<? extends Load.Connection> connections) throws IOException {
        for (Load.Connection connection : connections) {
            connection.close();
        }
    }
}
