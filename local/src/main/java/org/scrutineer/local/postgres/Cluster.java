package org.scrutineer.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutineer.local.process.ChildProcess;
import org.scrutineer.local.process.PasswordFile;
import org.scrutineer.local.process.StartFailure;

/// The folder of one server, initialised, and the programs and the account to run it with.
record Cluster(Path home, Path data, ServerAccount account, String superuserPassword) {

    /// Finds or makes it. An initialisation that was cut short is thrown away and done again, because `initdb` works in
    /// a draft folder that gets its name only when it is complete.
    static Cluster in(PostgresServer.Settings settings) {
        var account = ServerAccount.choose();
        var home = PostgresBinaries.in(settings.cache());
        var data = settings.directory().resolve("data");
        var passwordFile = settings.directory().resolve("superuser-password");
        try {
            Files.createDirectories(settings.directory());
            var password = PasswordFile.readOrCreate(passwordFile);
            if (!PostgresServer.isInitialised(data)) {
                initialise(settings, home, data, account, passwordFile);
            }
            return new Cluster(home, data, account, password);
        } catch (IOException e) {
            throw new StartFailure(
                    "PostgreSQL's folder %s cannot be prepared: %s.".formatted(settings.directory(), e.getMessage()),
                    e);
        }
    }

    private static void initialise(
            PostgresServer.Settings settings, Path home, Path data, ServerAccount account, Path passwordFile)
            throws IOException {
        var draft = settings.directory().resolve("data.initialising");
        PostgresBinaries.delete(draft);
        Files.createDirectory(draft);
        account.give(draft);
        account.give(passwordFile);
        // The builtin locale sorts and folds alike on every operating system and needs no library of it.
        var line = new ArrayList<>(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (!settings.durable()) {
            line.add("--no-sync");
        }
        var initdb = ChildProcess.start(new ChildProcess.Command(
                "PostgreSQL's initdb", account.as(line), Map.of("LC_ALL", "C"), draft, settings.log()));
        var code = initdb.onExit().join();
        if (code != 0) {
            throw new StartFailure("PostgreSQL's initdb failed. Its log %s ends with:%n%s"
                    .formatted(settings.log(), initdb.lastLogLines(15)));
        }
        PostgresBinaries.delete(data);
        Files.move(draft, data);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }
}
