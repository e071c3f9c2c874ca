package org.scrutineer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.scrutineer.local.postgres.PostgresServer;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.local.stack.StackSettings;

/// The PostgreSQL of a running stack, as superuser, whose password lies beside the data: a reference is no service.
final class StackDatabase {

    private StackDatabase() {}

    static Connection connect(LocalStack stack, String database) throws IOException, SQLException {
        StackSettings settings = stack.settings();
        String secret = Files.readString(settings.home().resolve("data/postgres/superuser-password"));
        String url =
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.ports().of(LocalStack.POSTGRES), database);
        return DriverManager.getConnection(url, PostgresServer.SUPERUSER, secret.strip());
    }
}
