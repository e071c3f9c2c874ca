package org.scrutineer.reporting.statement;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.scrutineer.reporting.cut.FrozenCuts;

/// Lays a statement out as a page.
@ApplicationScoped
class StatementPages {

    private final FrozenCuts cuts;
    private final Template template;
    private final StatementPdf pdf;

    StatementPages(FrozenCuts cuts, @Location("statement.html") Template template, StatementPdf pdf) {
        this.cuts = cuts;
        this.template = template;
        this.pdf = pdf;
    }

    /// XHTML, so that the PDF writer can read it too.
    ///
    /// @throws org.scrutineer.platform.web.DomainException 404 when the mission has no such cut
    String html(String missionId, UUID cutId) {
        return template.data("statement", StatementWriter.of(cuts.require(missionId, cutId)))
                .render();
    }

    byte[] pdf(String missionId, UUID cutId) {
        return pdf.write(html(missionId, cutId));
    }
}
