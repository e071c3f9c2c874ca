package org.scrutineer.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrutineer.local.postgres.PostgresServer;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.local.stack.StackSettings;

/// P1 and P2: submissions accepted per second and their latency, with the whole stack (relay, broker, projections,
/// identity provider) on the same cores, beside [TwoRowTransaction] on the same PostgreSQL in the same run.
///
/// Posts go straight to findings-service; the front door, which only forwards, is not in the path.
final class IntakeBenchmark {

    private static final String SAMPLE = "/kit/kz2022/submissions/B/01.xml";
    private static final Pattern INSTANCE_ID = Pattern.compile("<instanceID>uuid:([0-9a-f-]{36})</instanceID>");
    /// Until the compiler has little left to do; a service that takes a day's load has been warm for long.
    private static final int WARM_UP_SECONDS = 45;
    private static final int WARM_UP_FINDINGS = 50_000;
    private static final int FILLING_CONNECTIONS = 64;
    private static final int FILLING_SECONDS = 10;
    private static final String REFERENCE_DATABASE = "reference";

    private final Path repository;
    private final IntakeOptions options;
    private final PrintStream out;

    IntakeBenchmark(Path repository, IntakeOptions options, PrintStream out) {
        this.repository = repository;
        this.options = options;
        this.out = out;
    }

    void run() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("scrutineer-bench");
        StackSettings settings = settings(folder);
        try (LocalStack stack = LocalStack.start(settings)) {
            URI device = new BenchmarkMission(stack, folder.resolve("output")).enrolledDevice();
            URI submission = URI.create(stack.serviceUrl(LocalStack.FINDINGS) + device.getRawPath() + "/submission");
            prepareReference(stack);
            Map<String, Long> processes =
                    LocalStack.SERVERS.stream().collect(Collectors.toMap(Function.identity(), stack::pid));
            out.println("Warming up");
            intake(submission, 32, WARM_UP_SECONDS, processes);
            reference(stack, 16, 3);
            StoredFindings stored = new StoredFindings(stack, out);
            // On a busy machine the time alone warms nothing, and what comes later would look faster than it is.
            post(WARM_UP_FINDINGS, stored, submission, processes);
            long storedAtFirst = stored.count();
            List<IntakeRow> rows = table(stack, submission, processes);
            if (options.stored() > 0) {
                post(options.stored(), stored, submission, processes);
                long storedThen = stored.count();
                GrowthTable.print(rows, storedAtFirst, table(stack, submission, processes), storedThen, out);
            }
        }
    }

    private List<IntakeRow> table(LocalStack stack, URI submission, Map<String, Long> processes)
            throws IOException, SQLException, InterruptedException {
        List<IntakeRow> rows = new ArrayList<>();
        for (int connections : options.connections()) {
            rows.add(measure(stack, submission, connections, processes));
        }
        IntakeTable.print(rows, out);
        return rows;
    }

    /// Posted like all others, so that every service, index and topic holds what it would hold.
    private void post(int wanted, StoredFindings stored, URI submission, Map<String, Long> processes)
            throws IOException, SQLException, InterruptedException {
        out.printf("Posting until %,d findings are stored%n", wanted);
        while (stored.count() < wanted) {
            intake(submission, FILLING_CONNECTIONS, FILLING_SECONDS, processes);
        }
        stored.awaitPeace();
    }

    private StackSettings settings(Path folder) {
        StackSettings settings = StackSettings.besideOthers(repository, folder).telling(out::println);
        if (options.profile()) {
            for (String service : List.of(LocalStack.FINDINGS, LocalStack.REPORTING)) {
                Path recording = folder.resolve(service + ".jfr");
                out.println("Profile: " + recording);
                settings = settings.withJvmOptions(
                        service, List.of("-XX:StartFlightRecording=settings=profile,filename=" + recording));
            }
        }
        return settings;
    }

    /// Reference and intake take turns, so that a slow minute of the machine hits both.
    private IntakeRow measure(LocalStack stack, URI submission, int connections, Map<String, Long> processes)
            throws IOException, SQLException, InterruptedException {
        List<Sample> reference = new ArrayList<>();
        List<Sample> intake = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            out.printf("%d connections, round %d of %d%n", connections, round, options.rounds());
            reference.add(reference(stack, connections, options.seconds()));
            intake.add(intake(submission, connections, options.seconds(), processes));
        }
        return new IntakeRow(connections, new Rounds(reference), new Rounds(intake));
    }

    private Sample intake(URI submission, int connections, int seconds, Map<String, Long> processes)
            throws IOException, InterruptedException {
        String xml = sample();
        Matcher id = INSTANCE_ID.matcher(xml);
        if (!id.find()) {
            throw new IllegalStateException("The sample has no instanceID");
        }
        List<SubmissionConnection> phones = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                phones.add(new SubmissionConnection(submission, xml, id.group(1)));
            }
            return Load.run(phones, seconds, processes);
        } finally {
            closeAll(phones);
        }
    }

    private Sample reference(LocalStack stack, int connections, int seconds)
            throws IOException, SQLException, InterruptedException {
        List<TwoRowTransaction> clients = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                clients.add(new TwoRowTransaction(connect(stack, REFERENCE_DATABASE)));
            }
            return Load.run(clients, seconds, Map.of(LocalStack.POSTGRES, stack.pid(LocalStack.POSTGRES)));
        } finally {
            closeAll(clients);
        }
    }

    private static void prepareReference(LocalStack stack) throws IOException, SQLException {
        try (var connection = connect(stack, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + REFERENCE_DATABASE);
        }
        try (var connection = connect(stack, REFERENCE_DATABASE)) {
            TwoRowTransaction.prepare(connection);
        }
    }

    /// As superuser, whose password lies beside the data: the reference is no service.
    static Connection connect(LocalStack stack, String database) throws IOException, SQLException {
        StackSettings settings = stack.settings();
        Path secret = settings.home().resolve("data/postgres/superuser-password");
        String url =
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.ports().of(LocalStack.POSTGRES), database);
        return DriverManager.getConnection(
                url, PostgresServer.SUPERUSER, Files.readString(secret).strip());
    }

    private static void closeAll(List<? extends Load.Connection> connections) throws IOException {
        for (Load.Connection connection : connections) {
            connection.close();
        }
    }

    private static String sample() throws IOException {
        try (InputStream in = IntakeBenchmark.class.getResourceAsStream(SAMPLE)) {
            if (in == null) {
                throw new IOException("The kit has no " + SAMPLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
