package org.scrutineer.reporting.cut;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.reporting.ReportingProblem;

/// Reads cuts.
@ApplicationScoped
public class FrozenCuts {

    /// A million lines are 110 MB; slow lines exist.
    private static final int LONGEST_DOWNLOAD_SECONDS = 900;

    private final Cuts cuts;
    private final Manifests manifests;
    private final ObjectReader figures;

    FrozenCuts(Cuts cuts, Manifests manifests, ObjectMapper json) {
        this.cuts = cuts;
        this.manifests = manifests;
        // A cut may be older than this version of the program.
        this.figures = json.readerFor(Figures.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// @throws DomainException 404 when the mission has no such cut
    @Transactional
    public FrozenCut require(String missionId, UUID cutId) {
        Cut cut = find(missionId, cutId);
        try {
            return new FrozenCut(CutView.of(cut), figures.readValue(cut.figures()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    List<CutView> after(String missionId, UUID after, int limit) {
        return cuts.after(missionId, after, limit).stream().map(CutView::of).toList();
    }

    @Transactional
    void requireExists(String missionId, UUID cutId) {
        find(missionId, cutId);
    }

    /// Writes the manifest while it is read; called when the answer's headers are out already.
    void writeManifest(UUID cutId, OutputStream out) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_DOWNLOAD_SECONDS).run(() -> manifests.write(cutId, out));
    }

    private Cut find(String missionId, UUID cutId) {
        return cuts.of(missionId, cutId)
                .orElseThrow(() -> new DomainException(ReportingProblem.CUT_NOT_FOUND, "Cut " + cutId));
    }
}
