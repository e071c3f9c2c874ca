package org.scrutineer.findings.export;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.Snapshot;
import org.scrutineer.findings.attachment.ContentStore;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.XFormRepeats;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.audit.Origin;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Makes exports.
@ApplicationScoped
class MakeExport {

    private final AgroalDataSource dataSource;
    private final FormCatalogue forms;
    private final ContentStore store;
    private final AuditLog auditLog;
    private final ExportSlots slots;

    MakeExport(
            AgroalDataSource dataSource,
            FormCatalogue forms,
            ContentStore store,
            AuditLog auditLog,
            ExportSlots slots) {
        this.dataSource = dataSource;
        this.forms = forms;
        this.store = store;
        this.auditLog = auditLog;
        this.slots = slots;
    }

    /// An order that can be filled.
    ///
    /// @param table index of the table, for a file with one
    /// @param tag names the content
    record Prepared(ExportOrder order, Layout layout, int table, String tag) {}

    /// @throws DomainException when there is no such form or repeated group, or it does not fit into such a file
    Prepared prepare(ExportOrder order) {
        List<KnownForm> versions = forms.versions(order.missionId(), order.formId());
        if (versions.isEmpty()) {
            throw new DomainException(
                    FindingsProblem.FORM_NOT_PUBLISHED,
                    "This mission has no published form %s.".formatted(order.formId()));
        }
        Layout layout = layout(order, versions);
        int table = table(order, layout);
        requireFit(order, layout);
        List<String> form =
                versions.stream().map(version -> version.key().formVersion()).toList();
        try (Snapshot snapshot = Snapshot.of(dataSource)) {
            String tag = ContentTag.of(snapshot.connection(), order.selection(), form, order.shape());
            return new Prepared(order, layout, table, tag);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private Layout layout(ExportOrder order, List<KnownForm> versions) {
        LayoutDraft draft = new LayoutDraft(order.formId(), order.splitting());
        for (KnownForm version : versions) {
            draft.add(version, XFormRepeats.of(forms.xml(version.key())));
        }
        return draft.layout();
    }

    private static int table(ExportOrder order, Layout layout) {
        String repeat = order.repeat();
        if (repeat == null) {
            return Layout.FINDINGS;
        }
        return layout.repeat(repeat)
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND,
                        "Form %s has no repeated group %s.".formatted(order.formId(), repeat)));
    }

    private static void requireFit(ExportOrder order, Layout layout) {
        boolean tooWide = order.kind() == ExportOrder.Kind.SPREADSHEET
                && layout.tables().stream()
                        .anyMatch(table -> SpreadsheetFile.isTooWide(
                                new Sheet(table, table.path().isEmpty())));
        if (tooWide) {
            throw new DomainException(
                    FindingsProblem.EXPORT_TOO_WIDE,
                    "Form %s has too many columns for a sheet; take CSV.".formatted(order.formId()));
        }
    }

    /// Writes the file; who gets what is in the audit log before the first byte.
    void write(Prepared export, Origin origin, OutputStream out) throws IOException {
        ExportOrder order = export.order();
        try (ExportSlots.Slot slot = slots.take()) {
            auditLog.record(
                    order.missionId(),
                    origin,
                    Act.of("finding.exported", "form", order.formId())
                            .details(Map.of("file", order.fileName(), "tag", export.tag())));
            try (Snapshot snapshot = Snapshot.of(dataSource)) {
                Source source = new Source(snapshot.connection(), order.selection(), export.layout());
                switch (order.kind()) {
                    case CSV -> CsvFile.write(source, export.table(), out);
                    case SPREADSHEET -> SpreadsheetFile.write(source, out);
                    case GEOJSON -> GeoJsonFile.write(source, out);
                    case MISSING -> MissingFiles.write(source, out);
                    case ATTACHMENTS -> AttachmentsFile.write(snapshot.connection(), order.selection(), store, out);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
