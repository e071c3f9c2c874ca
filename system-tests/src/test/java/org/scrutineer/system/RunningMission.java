package org.scrutineer.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.local.stack.StackSettings;
import org.scrutineer.rehearsal.Progress;
import org.scrutineer.rehearsal.Rehearsal;
import org.scrutineer.rehearsal.RehearsalResult;
import org.scrutineer.rehearsal.RehearsalSettings;

/// The packaged stack with one election day behind it, during which every server was killed once and every connection
/// of the phones broke at some byte. Started once for all system tests of the run, because it takes minutes.
final class RunningMission {

    static final Path REPOSITORY = Path.of(System.getProperty("repository.root"));

    private static final Duration DAY = Duration.ofSeconds(85);
    private static final double HALF_OF_THE_TEAMS = 0.5;
    private static final List<String> ONE_TIER = List.of("-XX:TieredStopAtLevel=1");
    private static final List<String> VICTIMS = List.of(
            LocalStack.FINDINGS,
            LocalStack.REPORTING,
            LocalStack.KAFKA,
            LocalStack.POSTGRES,
            LocalStack.OBSERVER,
            LocalStack.DEPLOYMENT);

    final LocalStack stack;
    final RehearsalSettings settings;
    final RehearsalResult result;
    final List<String> killed;

    private RunningMission(LocalStack stack, RehearsalSettings settings, RehearsalResult result, List<String> killed) {
        this.stack = stack;
        this.settings = settings;
        this.result = result;
        this.killed = killed;
    }

    static RunningMission get() {
        return Started.MISSION;
    }

    /// A class of its own: the killer's thread needs constants of [RunningMission] while this one is being made.
    private static final class Started {
        private static final RunningMission MISSION = start();
    }

    private static RunningMission start() {
        try {
            Path folder = Files.createTempDirectory("scrutineer-system");
            LocalStack stack = LocalStack.start(settings(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
            RehearsalSettings settings = RehearsalSettings.standard(
                            URI.create(stack.baseUrl()), folder.resolve("rehearsal"))
                    .withScale(HALF_OF_THE_TEAMS)
                    .withDay(DAY)
                    .withBreakingNetwork(true);
            Killer killer = new Killer(stack);
            RehearsalResult result = Rehearsal.run(settings, killer);
            killer.join();
            return new RunningMission(stack, settings, result, killer.killed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Servers that are killed all the time never live long enough for the optimising compiler to pay.
    private static StackSettings settings(Path folder) {
        StackSettings settings = StackSettings.besideOthers(REPOSITORY, folder)
                .telling(Lines::print)
                .withJvmOptions(LocalStack.KAFKA, ONE_TIER);
        for (String service : LocalStack.SERVICES) {
            settings = settings.withJvmOptions(service, ONE_TIER);
        }
        return settings;
    }

    /// Kills one server after the other, each once the stack is whole again, from the moment election day begins.
    private static final class Killer implements Progress {

        private final LocalStack stack;
        private final List<String> killed = Collections.synchronizedList(new ArrayList<>());
        private final AtomicBoolean begun = new AtomicBoolean();
        private final Thread thread;

        Killer(LocalStack stack) {
            this.stack = stack;
            this.thread = Thread.ofVirtual().name("killer").unstarted(this::killInTurn);
        }

        @Override
        public void step(String title) {
            Lines.print(title);
            if (title.equals("Election day") && begun.compareAndSet(false, true)) {
                thread.start();
            }
        }

        @Override
        public void note(String text) {
            Lines.print("  " + text);
        }

        @Override
        public void tick(String text) {
            Lines.print("  " + text);
        }

        private void killInTurn() {
            for (String victim : VICTIMS) {
                Lines.print("kill -9 " + victim);
                stack.kill9(victim);
                killed.add(victim);
                stack.awaitReady(Duration.ofMinutes(2));
            }
        }

        void join() throws InterruptedException {
            thread.join();
        }
    }
}
