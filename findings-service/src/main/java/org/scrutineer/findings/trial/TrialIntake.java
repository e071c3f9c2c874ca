package org.scrutineer.findings.trial;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.scrutineer.findings.form.Draft;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.findings.intake.Outcome;
import org.scrutineer.findings.intake.ReceivedFile;
import org.scrutineer.findings.intake.Sender;
import org.scrutineer.findings.intake.SubmissionTaker;
import org.scrutineer.platform.database.DatabaseFailure;

/// The way in for submissions to a draft. What is refused is not held: the held inbox is for what might have been a
/// finding.
@ApplicationScoped
public class TrialIntake {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("trial-", 0).factory());
    private final TrialSubmissions submissions;

    TrialIntake(TrialSubmissions submissions) {
        this.submissions = submissions;
    }

    void stop(@Observes ShutdownEvent event) {
        threads.close();
    }

    /// The way in for one draft.
    public SubmissionTaker of(Draft draft) {
        return new ForDraft(draft);
    }

    private Outcome outcome(Draft draft, Sender sender, byte[] xml, List<ReceivedFile> files) {
        try {
            return submissions.take(draft, sender, xml, files);
        } catch (SQLException | DatabaseFailure e) {
            Log.warnf("A trial submission waits for the database: %s", e.toString());
            return new Outcome.Unavailable();
        } catch (RuntimeException e) {
            Log.error("A trial submission cannot be taken", e);
            return new Outcome.Unavailable();
        } finally {
            close(files);
        }
    }

    private static void close(List<ReceivedFile> files) {
        files.forEach(file -> file.content().close());
    }

    private final class ForDraft implements SubmissionTaker {

        private final Draft draft;

        ForDraft(Draft draft) {
            this.draft = draft;
        }

        @Override
        public void take(Sender sender, byte[] xml, List<ReceivedFile> files, Consumer<Outcome> reply) {
            threads.execute(() -> reply.accept(outcome(draft, sender, xml, files)));
        }

        @Override
        public void hold(
                Sender sender,
                boolean isXml,
                byte[] content,
                List<ReceivedFile> files,
                String message,
                Consumer<Outcome> reply) {
            close(files);
            reply.accept(new Outcome.Refused(HeldReason.UNREADABLE, message));
        }
    }
}
