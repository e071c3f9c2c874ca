package org.scrutineer.findings.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.scrutineer.findings.intake.Displaced;
import org.scrutineer.findings.intake.PlaceAgain;
import org.scrutineer.findings.place.Geography;
import org.scrutineer.findings.rule.FindingsToJudge;
import org.scrutineer.findings.rule.Reassessments;

/// Judges the next chunk of what has to be judged again, and places it again where the frame has it elsewhere: findings
/// that something came for, then what a reassessment has still to do. The chunk and how far it came are committed
/// together, so a restart goes on
/// where it was.
@ApplicationScoped
class Reassess {

    private final FindingsToJudge toJudge;
    private final Reassessments reassessments;
    private final StoredFindings findings;
    private final Displaced displaced;
    private final PlaceAgain placeAgain;
    private final Assessor assessor;
    private final Geography geography;
    /// The last reassessment of each mission that this service took part in.
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    Reassess(
            FindingsToJudge toJudge,
            Reassessments reassessments,
            StoredFindings findings,
            Displaced displaced,
            PlaceAgain placeAgain,
            Assessor assessor,
            Geography geography) {
        this.toJudge = toJudge;
        this.reassessments = reassessments;
        this.findings = findings;
        this.displaced = displaced;
        this.placeAgain = placeAgain;
        this.assessor = assessor;
        this.geography = geography;
    }

    /// @param size of the chunk
    /// @return false when there is nothing to do
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(int size) {
        return step(size, true);
    }

    /// Leaves out the next finding, which cannot be judged.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void leaveOut() {
        step(1, false);
    }

    private boolean step(int size, boolean judge) {
        Optional<FindingsToJudge.Waiting> waiting = toJudge.take(size);
        if (waiting.isEmpty()) {
            return continueReassessment(size, judge);
        }
        if (judge) {
            String missionId = waiting.get().missionId();
            geography.forget(missionId);
            judge(missionId, waiting.get().findings());
        }
        return true;
    }

    private boolean continueReassessment(int size, boolean judge) {
        Optional<Reassessments.Reassessment> open = reassessments.lockNext();
        if (open.isEmpty()) {
            return false;
        }
        Reassessments.Reassessment reassessment = open.get();
        List<StoredFinding> chunk = findings.after(reassessment.missionId(), reassessment.lastFinding(), size);
        if (chunk.isEmpty()) {
            reassessments.advance(reassessment, 0, null);
            return true;
        }
        forgetPlaces(reassessment);
        if (judge) {
            judge(
                    reassessment.missionId(),
                    chunk.stream().map(StoredFinding::findingId).toList());
        }
        reassessments.advance(reassessment, chunk.size(), chunk.getLast().findingId());
        return true;
    }

    private void judge(String missionId, Collection<UUID> chunk) {
        displaced.among(missionId, chunk).forEach(finding -> placeAgain.handle(missionId, finding));
        assessor.again(missionId, findings.load(missionId, chunk));
    }

    /// Whoever asks for it has often just corrected the frame, and nothing would judge again what is judged here by
    /// places as they were before. Several services may work on one reassessment; each forgets when it begins.
    private void forgetPlaces(Reassessments.Reassessment reassessment) {
        Long last = begun.put(reassessment.missionId(), reassessment.id());
        if (last == null || last != reassessment.id()) {
            geography.forget(reassessment.missionId());
        }
    }
}
