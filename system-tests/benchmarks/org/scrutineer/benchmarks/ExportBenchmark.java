package org.scrutineer.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.local.stack.StackSettings;
import org.scrutineer.rehearsal.phone.Patience;
import org.scrutineer.rehearsal.staff.Tokens;
import org.scrutineer.rehearsal.staff.User;

/// P6: rows per second of a CSV export from findings-service, and the memory it takes beyond what the service had,
/// beside COPY of a table with the same columns and rows on the same PostgreSQL in the same run.
final class ExportBenchmark {

    private static final String MISSION = "kz2022";
    private static final String FORM = "kz2022_b";

    private final Path repository;
    private final ExportOptions options;
    private final PrintStream out;

    ExportBenchmark(Path repository, ExportOptions options, PrintStream out) {
        this.repository = repository;
        this.options = options;
        this.out = out;
    }

    void run() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("scrutineer-bench");
        StackSettings settings = StackSettings.besideOthers(repository, folder).telling(out::println);
        if (options.profile()) {
            settings = Profile.of(settings, List.of(LocalStack.FINDINGS), folder, out);
        }
        LocalStack stack = BenchmarkStack.start(settings);
        try (HttpClient http = HttpClient.newHttpClient()) {
            new BenchmarkMission(stack, folder.resolve("output")).phones(0);
            out.printf("Storing %,d findings of form %s%n", options.rows(), FORM);
            ManyFindings.store(stack, MISSION, FORM, options.rows());
            Path file = folder.resolve("export.csv");
            try (ResidentMemory memory = new ResidentMemory(stack.pid(LocalStack.FINDINGS))) {
                out.println("The first export fills the table of the reference");
                try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
                    export(http, stack, target);
                }
                CopiedTable reference = CopiedTable.of(stack, file);
                Files.delete(file);
                ExportTable.print(measure(http, stack, reference), options.rows(), memory, out);
            }
        }
    }

    private List<ExportRound> measure(HttpClient http, LocalStack stack, CopiedTable reference)
            throws IOException, SQLException, InterruptedException {
        List<ExportRound> rounds = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            out.printf("round %d of %d%n", round, options.rounds());
            long begin = System.nanoTime();
            long copied = reference.copyOut();
            long between = System.nanoTime();
            long exported = export(http, stack, OutputStream.nullOutputStream());
            rounds.add(new ExportRound(between - begin, copied, System.nanoTime() - between, exported));
        }
        return rounds;
    }

    /// @return bytes of the file
    private static long export(HttpClient http, LocalStack stack, OutputStream target)
            throws IOException, InterruptedException {
        String path = "/api/v1/missions/%s/exports/%s.csv".formatted(MISSION, FORM);
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.serviceUrl(LocalStack.FINDINGS) + path))
                .header("Authorization", "Bearer " + token(http, stack))
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("The export was refused with " + response.statusCode());
            }
            return body.transferTo(target);
        }
    }

    private static String token(HttpClient http, LocalStack stack) throws IOException, InterruptedException {
        Patience patience = new Patience(Duration.ofMinutes(1), () -> {});
        return new Tokens(http, URI.create(stack.baseUrl()), patience, InstantSource.system()).of(User.ANALYST);
    }
}
