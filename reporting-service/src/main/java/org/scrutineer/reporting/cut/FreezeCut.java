package org.scrutineer.reporting.cut;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.reporting.store.Database;

/// Freezes the data of a mission: figures, manifest and hash, all as of one moment.
@ApplicationScoped
class FreezeCut {

    private final Database database;
    private final PresentFigures figures;
    private final Manifests manifests;
    private final Cuts cuts;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    FreezeCut(
            Database database,
            PresentFigures figures,
            Manifests manifests,
            Cuts cuts,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.figures = figures;
        this.manifests = manifests;
        this.cuts = cuts;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /// @param by user name, for the record
    record Command(String missionId, String label, String by) {}

    /// @throws org.scrutineer.platform.web.DomainException 404 when the mission is not known
    @Transactional
    CutView handle(Command command) {
        // Every statement from here on sees the same moment, whatever is committed meanwhile.
        database.execute("set transaction isolation level repeatable read");
        Figures present = figures.of(command.missionId());
        Cut cut = Cut.freeze(
                command.missionId(),
                command.label(),
                command.by(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                manifests.present(command.missionId()),
                json(present));
        cuts.persistAndFlush(cut);
        manifests.keep(cut.id(), command.missionId());
        outbox.append(() -> CutEvents.frozen(cut));
        return CutView.of(cut);
    }

    private String json(Figures present) {
        try {
            return json.writeValueAsString(present);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
