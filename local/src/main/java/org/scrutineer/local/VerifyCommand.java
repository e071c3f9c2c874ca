package org.scrutineer.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.scrutineer.local.process.StartFailure;
import org.scrutineer.local.stack.RunningStack;
import org.scrutineer.local.verify.Verifying;
import org.scrutineer.rehearsal.phone.Patience;
import org.scrutineer.rehearsal.staff.Tokens;
import org.scrutineer.rehearsal.staff.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Follow the audit log, and hash every stored finding and attachment again; exit code 0 when"
                + " nothing was changed, 1 otherwise. Uses the stack that runs, or starts one for it.")
final class VerifyCommand implements Callable<Integer> {

    private static final String TOKEN = "SCRUTINEER_TOKEN";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--mission", description = "Look at this mission only.")
    private @Nullable String mission;

    @Option(
            names = "--url",
            description = "Verify the platform at this address; the environment variable " + TOKEN
                    + " must hold an access token with the permission platform:operate.")
    private @Nullable String url;

    @Override
    public Integer call() {
        String given = System.getenv(TOKEN);
        if (url != null) {
            if (given == null) {
                throw new StartFailure("To verify %s, put an access token into %s.".formatted(url, TOKEN));
            }
            return code(verify(url, given));
        }
        var settings = Main.settings().telling(spec.commandLine().getOut()::println);
        Optional<String> running = new RunningStack(settings).url();
        if (running.isPresent()) {
            return code(verify(running.get(), given));
        }
        var sound = new AtomicBoolean();
        ForegroundStack.run(settings, stack -> sound.set(verify(stack.baseUrl(), given)));
        return code(sound.get());
    }

    private static int code(boolean sound) {
        return sound ? 0 : 1;
    }

    /// @param given a token, or null for that of the demo administrator
    private boolean verify(String address, @Nullable String given) {
        var frontDoor = URI.create(address);
        try (var http = HttpClient.newHttpClient()) {
            String token = given == null ? demoToken(http, frontDoor) : given;
            return new Verifying(http, frontDoor, token, spec.commandLine().getOut()::println).run(mission);
        } catch (IOException e) {
            throw new StartFailure("%s cannot be verified: %s.".formatted(address, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The verification was interrupted.", e);
        }
    }

    private static String demoToken(HttpClient http, URI frontDoor) throws IOException, InterruptedException {
        return new Tokens(http, frontDoor, new Patience(PATIENCE, () -> {}), InstantSource.system()).of(User.ADMIN);
    }
}
