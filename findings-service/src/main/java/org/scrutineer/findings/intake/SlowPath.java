package org.scrutineer.findings.intake;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.scrutineer.findings.attachment.ContentStore;
import org.scrutineer.findings.held.HeldInbox;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.findings.held.HeldSubmission;
import org.scrutineer.platform.database.DatabaseFailure;

/// Everything that is not a plain first submission: repeats, edits, files, refusals. One virtual thread each; the
/// connection pool bounds how many are at work.
@ApplicationScoped
class SlowPath {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("intake-", 0).factory());
    private final Admission admission;
    private final Decisions decisions;
    private final HeldInbox held;
    private final ContentStore store;

    SlowPath(Admission admission, Decisions decisions, HeldInbox held, ContentStore store) {
        this.admission = admission;
        this.decisions = decisions;
        this.held = held;
        this.store = store;
    }

    private interface Work {
        Outcome run() throws SQLException;
    }

    void stop(@Observes ShutdownEvent event) {
        threads.close();
    }

    /// A submission that came with files.
    void take(Arrival arrival, List<ReceivedFile> files) {
        start(arrival, files, () -> read(arrival, files));
    }

    /// A submission without files that was read already.
    void take(Arrival arrival, Candidate candidate) {
        start(arrival, List.of(), () -> decide(arrival, candidate, List.of()));
    }

    /// A submission that was refused when it was read.
    void refuse(Arrival arrival, Refusal refusal) {
        start(arrival, List.of(), () -> hold(arrival, refusal, "XML", List.of()));
    }

    /// Something that could not be taken apart.
    void hold(Arrival arrival, boolean isXml, List<ReceivedFile> files, String message) {
        Refusal refusal = new Refusal(HeldReason.UNREADABLE, message, null, null, null);
        start(arrival, files, () -> hold(arrival, refusal, isXml ? "XML" : "RAW", files));
    }

    private void start(Arrival arrival, List<ReceivedFile> files, Work work) {
        threads.execute(() -> arrival.reply().accept(outcome(files, work)));
    }

    private static Outcome outcome(List<ReceivedFile> files, Work work) {
        try {
            return work.run();
        } catch (SQLException | DatabaseFailure e) {
            Log.warnf("A submission waits for the database: %s", e.toString());
            return new Outcome.Unavailable();
        } catch (RuntimeException | Error e) {
            Log.error("A submission cannot be taken", e);
            return new Outcome.Unavailable();
        } finally {
            files.forEach(file -> file.content().close());
        }
    }

    private Outcome read(Arrival arrival, List<ReceivedFile> files) throws SQLException {
        return switch (admission.read(arrival.sender(), arrival.xml(), arrival.receivedAt())) {
            case Reading.Refused refused -> hold(arrival, refused.refusal(), "XML", files);
            case Reading.Admitted admitted -> decide(arrival, admitted.candidate(), files);
        };
    }

    private Outcome decide(Arrival arrival, Candidate candidate, List<ReceivedFile> files) throws SQLException {
        List<AttachmentRows.Named> stored = store(arrival.sender(), files, candidate.expectedFiles());
        return switch (decisions.decide(candidate, stored)) {
            case Decisions.Decision.Accepted accepted ->
                new Outcome.Accepted(accepted.version().findingId(), accepted.created());
            case Decisions.Decision.Refused refused -> hold(arrival, refused.refusal(), "XML", files, stored);
        };
    }

    /// Puts the files that the submission refers to on disk. Others are no part of it.
    private List<AttachmentRows.Named> store(Sender sender, List<ReceivedFile> files, Set<String> expected) {
        UUID deviceId = sender.device() == null ? null : sender.device().deviceId();
        List<AttachmentRows.Named> stored = new ArrayList<>();
        for (ReceivedFile file : files) {
            if (expected.contains(file.name())) {
                stored.add(
                        new AttachmentRows.Named(file.name(), store.store(file.content()), file.mediaType(), deviceId));
            }
        }
        return stored;
    }

    private Outcome hold(Arrival arrival, Refusal refusal, String contentType, List<ReceivedFile> files)
            throws SQLException {
        return hold(arrival, refusal, contentType, files, List.of());
    }

    /// @param stored those of the files that are on disk already
    private Outcome hold(
            Arrival arrival,
            Refusal refusal,
            String contentType,
            List<ReceivedFile> files,
            List<AttachmentRows.Named> stored)
            throws SQLException {
        Sender sender = arrival.sender();
        var device = sender.device();
        List<HeldSubmission.HeldFile> heldFiles = new ArrayList<>();
        stored.forEach(file -> heldFiles.add(new HeldSubmission.HeldFile(file.name(), file.file(), file.mediaType())));
        for (ReceivedFile file : files) {
            if (stored.stream().noneMatch(known -> known.name().equals(file.name()))) {
                heldFiles.add(new HeldSubmission.HeldFile(file.name(), store.store(file.content()), file.mediaType()));
            }
        }
        Optional<HeldInbox.Accepted> accepted = held.keep(new HeldSubmission(
                sender.missionId(),
                refusal.reason(),
                refusal.message(),
                refusal.formId(),
                refusal.formVersion(),
                refusal.instanceId(),
                device == null ? null : device.deviceId(),
                device == null ? null : device.observerCode(),
                device == null ? null : device.teamCode(),
                contentType,
                arrival.xml(),
                heldFiles));
        return accepted.isPresent()
                ? accepted(arrival, accepted.get(), heldFiles)
                : new Outcome.Refused(refusal.reason(), refusal.message());
    }

    /// A person accepted this very content before: what is new are files, at most.
    private Outcome accepted(Arrival arrival, HeldInbox.Accepted accepted, List<HeldSubmission.HeldFile> files)
            throws SQLException {
        Sender sender = arrival.sender();
        UUID deviceId = sender.device() == null ? null : sender.device().deviceId();
        List<AttachmentRows.Named> named = files.stream()
                .map(file -> new AttachmentRows.Named(file.name(), file.file(), file.mediaType(), deviceId))
                .toList();
        decisions.addFiles(
                sender.missionId(), accepted.findingId(), accepted.contentVersion(), named, arrival.receivedAt());
        return new Outcome.Accepted(accepted.findingId(), false);
    }
}
