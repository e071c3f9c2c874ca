package org.scrutineer.local;

import java.util.concurrent.CountDownLatch;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.local.stack.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "up", description = "Start everything and stay until Ctrl-C.")
final class UpCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var settings = Main.settings().telling(out::println);
        ForegroundStack.run(settings, stack -> {
            out.println();
            out.println(welcome(settings, stack));
            out.flush();
            stayUntilInterrupted();
        });
    }

    static void stayUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The token is asked for on this machine: the demonstration realm gives none over plain HTTP to public addresses.
    static String welcome(StackSettings settings, LocalStack stack) {
        return """
                Scrutineer is ready at %1$s

                  Console      %1$s/
                  REST         %1$s/api/v1/missions
                  Phones       %1$s/v1/key/{device token}/missions/{mission}   (ODK Collect, OpenRosa)
                  Identity     %1$s/auth/   (administrator: keycloak-admin, password in %3$s)

                  Demo users   admin, head, operations, coordinator, analyst, lto (area 07 only) of mission kz2022, stranger of
                               mission other2022; the password is the name with -demo, such as head-demo
                  A token      TOKEN=$(curl -s -d grant_type=password -d client_id=scrutineer-cli -d username=head \\
                                 -d password=head-demo %4$s/auth/realms/scrutineer/protocol/openid-connect/token \\
                                 | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                               curl -H "Authorization: Bearer $TOKEN" %4$s/api/v1/missions

                  Data, logs   %2$s   (kept between starts; ./scrutineer reset deletes them)

                Ctrl-C stops everything.""".formatted(
                        settings.publicUrl(),
                        settings.home(),
                        settings.home().resolve("passwords/keycloak-admin-password"),
                        stack.baseUrl());
    }
}
