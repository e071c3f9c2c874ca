package org.scrutineer.findings.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.TimeOrderedIds;
import org.scrutineer.findings.held.HeldItem;
import org.scrutineer.findings.held.HeldReason;
import org.scrutineer.findings.held.Mending;
import org.scrutineer.platform.database.DatabaseFailure;

/// Takes what is held into the mission, in the caller's transaction: as a finding of its own, or as a newer
/// version of another. What came stays byte by byte what it was.
@ApplicationScoped
public class HeldAcceptance {

    private final AgroalDataSource dataSource;
    private final HeldContents contents;
    private final FindingEvents events;
    private final Edits edits;
    private final LateFiles lateFiles;
    private final HeldCandidates candidates;
    private final TimeOrderedIds ids;

    HeldAcceptance(
            AgroalDataSource dataSource,
            HeldContents contents,
            FindingEvents events,
            Edits edits,
            LateFiles lateFiles,
            HeldCandidates candidates,
            TimeOrderedIds ids) {
        this.dataSource = dataSource;
        this.contents = contents;
        this.events = events;
        this.edits = edits;
        this.lateFiles = lateFiles;
        this.candidates = candidates;
        this.ids = ids;
    }

    /// The version that it became.
    public record Accepted(UUID findingId, int contentVersion) {}

    /// @param item locked
    /// @throws org.scrutineer.platform.web.DomainException 422 when something is still missing
    public Accepted accept(HeldItem item, Mending mending) {
        HeldContents.Content content = contents.read(item.submission(), mending);
        if (EventLength.isTooMuch(content.answers(), content.files())) {
            throw HeldContents.notAcceptable("It has more text than a finding can have; it stays in the inbox.");
        }
        Candidate candidate = candidates.of(item, mending, content);
        try (Connection connection = dataSource.getConnection()) {
            return as(item, mending) == Mending.As.EDIT
                    ? edit(connection, item, content, candidate, mending.editOf())
                    : finding(connection, item, candidate);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Mending.As as(HeldItem item, Mending mending) {
        if (mending.as() != null) {
            return mending.as();
        }
        HeldReason reason = item.submission().reason();
        if (reason == HeldReason.UNKNOWN_FORM || reason == HeldReason.FORM_CLOSED) {
            return Mending.As.FINDING;
        }
        throw HeldContents.notAcceptable("Say whether it becomes a FINDING of its own or an EDIT of another.");
    }

    private Accepted finding(Connection connection, HeldItem item, Candidate candidate) throws SQLException {
        if (insert(connection, item, candidate)) {
            return new Accepted(candidate.version().findingId(), 1);
        }
        StoredVersion version = candidate.version();
        Optional<VersionRow> known =
                StoredVersions.lockByInstance(connection, version.missionId(), version.formId(), version.instanceId());
        if (known.isPresent() && Arrays.equals(known.get().version().sha256(), version.sha256())) {
            return again(connection, item, candidate, known.get().version());
        }
        Candidate apart = candidate.as(version.under(ids.next(), HeldCandidates.freshInstanceId()));
        if (!insert(connection, item, apart)) {
            throw new IllegalStateException("Fresh ids are taken");
        }
        return new Accepted(apart.version().findingId(), 1);
    }

    /// It came before, or again meanwhile, and was taken: this is that finding, and its files are new at most.
    private Accepted again(Connection connection, HeldItem item, Candidate candidate, StoredVersion known)
            throws SQLException {
        VersionRow locked =
                StoredVersions.lockVersion(connection, known.missionId(), known.findingId(), known.contentVersion());
        lateFiles.addNamed(connection, locked, files(item, candidate), item.firstReceivedAt());
        return new Accepted(known.findingId(), known.contentVersion());
    }

    private boolean insert(Connection connection, HeldItem item, Candidate candidate) throws SQLException {
        List<AttachmentRows.Named> files = files(item, candidate);
        byte[] payload = events.received(candidate, candidate.received(files));
        if (FirstVersions.insert(connection, List.of(FirstVersions.Entry.of(candidate, payload)))
                .isEmpty()) {
            return false;
        }
        AttachmentRows.add(connection, candidate.version(), files, item.firstReceivedAt());
        return true;
    }

    private Accepted edit(
            Connection connection,
            HeldItem item,
            HeldContents.Content content,
            Candidate candidate,
            @Nullable UUID editOf)
            throws SQLException {
        UUID findingId = editOf == null ? edited(connection, candidate.version(), content) : editOf;
        VersionRow latest = StoredVersions.requireLatestSent(connection, item.missionId(), findingId);
        StoredVersion version = candidate.version();
        if (!latest.version().formId().equals(version.formId())) {
            throw HeldContents.notAcceptable("Finding %s is of another form.".formatted(findingId));
        }
        List<AttachmentRows.Named> files = files(item, candidate);
        Optional<StoredVersion> stored = edits.put(connection, latest.version(), candidate, files);
        if (stored.isEmpty()) {
            Candidate renamed = candidate.as(version.under(version.findingId(), HeldCandidates.freshInstanceId()));
            stored = edits.put(connection, latest.version(), renamed, files);
        }
        return stored.map(edit -> new Accepted(edit.findingId(), edit.contentVersion()))
                .orElseThrow(() -> new IllegalStateException("A fresh instanceID is taken"));
    }

    /// The finding that has the instanceID it edits, or its own.
    private static UUID edited(Connection connection, StoredVersion version, HeldContents.Content content)
            throws SQLException {
        List<String> instanceIds = Stream.of(content.deprecatedId(), content.instanceId())
                .flatMap(Stream::ofNullable)
                .toList();
        for (String instanceId : instanceIds) {
            Optional<UUID> found =
                    StoredVersions.findingOf(connection, version.missionId(), version.formId(), instanceId);
            if (found.isPresent()) {
                return found.get();
            }
        }
        UUID chosenBySender = content.findingId();
        if (chosenBySender != null) {
            return chosenBySender;
        }
        throw HeldContents.notAcceptable("No finding has an instanceID that it names; choose editOf.");
    }

    private static List<AttachmentRows.Named> files(HeldItem item, Candidate candidate) {
        return item.submission().files().stream()
                .filter(file -> candidate.expectedFiles().contains(file.name()))
                .map(file -> new AttachmentRows.Named(
                        file.name(),
                        file.file(),
                        file.mediaType(),
                        item.submission().deviceId()))
                .toList();
    }
}
