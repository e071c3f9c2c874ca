package org.scrutineer.findings.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.intake.CorrectionRows.Correction;
import org.scrutineer.findings.intake.VersionContents.Content;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.standing.Standing;
import org.scrutineer.findings.standing.Standings;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.DomainException;

/// How the office changes findings: locks one, records what was decided, lays corrections on top. Everything
/// happens in the caller's transaction, the event included.
@ApplicationScoped
public class FindingLedger {

    private final AgroalDataSource dataSource;
    private final VersionContents contents;
    private final OfficeVersions office;
    private final Placing placing;
    private final Outbox outbox;
    private final Clock clock;

    FindingLedger(
            AgroalDataSource dataSource,
            VersionContents contents,
            OfficeVersions office,
            Placing placing,
            Outbox outbox,
            Clock clock) {
        this.dataSource = dataSource;
        this.contents = contents;
        this.office = office;
        this.placing = placing;
        this.outbox = outbox;
        this.clock = clock;
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /// @param areas where the caller may change findings
    /// @throws DomainException 404 when the mission has no such finding there
    public LockedFinding lock(String missionId, UUID findingId, AreaScope areas) {
        return with(connection -> {
            VersionRow held = StoredVersions.requireLatestSent(connection, missionId, findingId);
            StoredVersion current =
                    held.isCurrent() ? held.version() : StoredVersions.current(connection, missionId, findingId);
            if (!areas.allows(current.placement().areaCode())) {
                throw StoredVersions.noSuch(findingId);
            }
            Standing standing = Standings.find(connection, missionId, findingId)
                    .orElseGet(() -> Standing.undecided(current.contentVersion()));
            return new LockedFinding(current, standing);
        });
    }

    /// What the version that counts says.
    ///
    /// @param answers question code to raw answer
    public record Said(KnownForm form, Map<String, String> answers) {}

    public Said said(LockedFinding finding) {
        Content content = contents.of(finding.current());
        return new Said(content.form(), content.answers());
    }

    /// Records what was decided.
    ///
    /// @param awaitsReview whether somebody must look at it next; null to leave that as it is
    /// @return the new version of the finding
    public long record(LockedFinding finding, Standing standing, FindingChange change, @Nullable Boolean awaitsReview) {
        return with(connection -> {
            StoredVersion revised = Revisions.revise(connection, finding.current(), awaitsReview);
            Standings.save(connection, finding.missionId(), finding.findingId(), standing);
            publish(connection, change, revised, contents.of(revised), standing);
            return revised.revision();
        });
    }

    /// Somebody must look at it next, or need not; nothing that others see of the finding changes.
    public void awaitReview(LockedFinding finding, boolean awaitsReview) {
        with(connection -> Revisions.awaitReview(connection, finding.current(), awaitsReview));
    }

    /// Corrects answers in a version of the office. What was sent stays as it is.
    ///
    /// @param answers question code to the answer as it should be
    /// @param author user name
    /// @return the new version of the finding
    /// @throws DomainException 422 when the form has no such question, or nothing would change; 413 when the
    /// finding would become too long
    public long correct(LockedFinding finding, Map<String, String> answers, String reason, String author) {
        Content said = contents.of(finding.current());
        said.form().requireQuestions(answers.keySet());
        List<Correction> corrections = corrections(said, answers, reason, author, clock.instant());
        if (corrections.isEmpty()) {
            throw new DomainException(FindingsProblem.NOTHING_CORRECTED, "The finding says all of this already.");
        }
        return with(connection -> {
            List<Correction> all = new ArrayList<>(corrections);
            CorrectionRows.inForce(connection, finding.current()).stream()
                    .filter(earlier -> corrections.stream()
                            .noneMatch(later -> later.questionCode().equals(earlier.questionCode())))
                    .forEach(all::add);
            OfficeVersions.Written written =
                    office.put(connection, finding.current(), said, all, author, clock.instant());
            Standing standing = finding.standing().edited();
            Standings.save(connection, finding.missionId(), finding.findingId(), standing);
            publish(connection, FindingChange.CORRECTED, written.version(), written.content(), standing);
            return written.version().revision();
        });
    }

    /// Puts a finding where the frame has its station or commission; nothing that was sent changes.
    ///
    /// @return where it is now; empty when it was there already
    Optional<Placement> place(LockedFinding finding) {
        StoredVersion current = finding.current();
        Content said = contents.of(current);
        Placement placement =
                current.placement().movedTo(placing.placeAgain(current, said.form(), said.answers(), said.answers()));
        if (placement.equals(current.placement())) {
            return Optional.empty();
        }
        return with(connection -> {
            StoredVersion moved = Revisions.move(connection, current, placement);
            Standing decided = Standings.find(connection, finding.missionId(), finding.findingId())
                    .orElse(null);
            publish(connection, FindingChange.PLACED, moved, said, decided);
            return Optional.of(placement);
        });
    }

    private static List<Correction> corrections(
            Content said, Map<String, String> answers, String reason, String author, Instant now) {
        return answers.entrySet().stream()
                .filter(answer -> !answer.getValue().equals(said.answers().get(answer.getKey())))
                .map(answer -> new Correction(
                        answer.getKey(),
                        said.answers().get(answer.getKey()),
                        answer.getValue(),
                        reason,
                        author,
                        now,
                        false))
                .toList();
    }

    private void publish(
            Connection connection,
            FindingChange change,
            StoredVersion version,
            Content content,
            @Nullable Standing standing)
            throws SQLException {
        outbox.appendAll(List.of(FindingEvents.of(
                change,
                version,
                content.form(),
                content.answers(),
                AttachmentRows.of(connection, version, content.files()),
                standing)));
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
