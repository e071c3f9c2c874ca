package org.scrutineer.reporting.cut;

import java.time.Instant;
import java.util.UUID;

/// A cut in short.
///
/// @param frozenBy user name of who froze it
/// @param findings how many it holds
/// @param sha256 of its manifest, lower-case hex
public record CutView(
        UUID cutId, String missionId, String label, Instant frozenAt, String frozenBy, long findings, String sha256) {

    static CutView of(Cut cut) {
        return new CutView(
                cut.id(), cut.missionId(), cut.label(), cut.frozenAt(), cut.frozenBy(), cut.findings(), cut.sha256());
    }
}
