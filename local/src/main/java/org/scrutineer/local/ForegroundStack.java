package org.scrutineer.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.scrutineer.local.process.StartFailure;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.local.stack.StackSettings;

/// A stack that lives as long as this command: Ctrl-C and SIGTERM stop it in order, also while it is starting.
final class ForegroundStack {

    private ForegroundStack() {}

    /// Starts the stack and hands it to the work; stops it when the work returns.
    static void run(StackSettings settings, Consumer<LocalStack> work) {
        logToFile(settings);
        var stack = LocalStack.prepare(settings);
        var stop = new Thread(
                () -> {
                    settings.progress().accept("");
                    settings.progress().accept("Stopping.");
                    stack.close();
                    settings.progress().accept("Stopped; the data are kept in %s.".formatted(settings.home()));
                },
                "stop-stack");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            stack.startAll();
            work.accept(stack);
        } catch (StartFailure e) {
            if (isShuttingDown(stop)) {
                // Ctrl-C during the start: the hook stops what there is, and nothing has failed.
                UpCommand.stayUntilInterrupted();
            }
            stack.close();
            throw e;
        }
        if (!isShuttingDown(stop)) {
            stack.close();
        }
    }

    /// Takes the hook back, which is possible only while nobody runs it.
    private static boolean isShuttingDown(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /// What the front door and the libraries have to say goes to a file and not between the lines of progress.
    private static void logToFile(StackSettings settings) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        var folder = settings.home().resolve("logs");
        try {
            Files.createDirectories(folder);
            var handler = new FileHandler(folder.resolve("front-door.log").toString(), 20_000_000, 1, true);
            handler.setFormatter(new SimpleFormatter());
            LogManager.getLogManager().reset();
            var root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(handler);
        } catch (IOException e) {
            throw new StartFailure("The folder %s cannot be written: %s.".formatted(folder, e.getMessage()), e);
        }
    }
}
