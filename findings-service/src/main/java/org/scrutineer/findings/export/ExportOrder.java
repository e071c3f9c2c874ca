package org.scrutineer.findings.export;

import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.AreaScope;

/// What is to be exported, and how.
///
/// @param scope areas of which the caller gets the findings
/// @param repeat name of a repeated group, null for the findings themselves
/// @param splitting whether questions with several choices get a column per choice as well
record ExportOrder(
        String missionId,
        String formId,
        AreaScope scope,
        Kind kind,
        @Nullable String repeat,
        boolean splitting) {

    /// Which file.
    enum Kind {
        CSV("csv"),
        SPREADSHEET("xlsx"),
        GEOJSON("geojson"),
        ATTACHMENTS("zip"),
        MISSING("csv");

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }
    }

    String fileName() {
        return missionId + "-" + formId + (repeat == null ? "" : "-" + repeat) + suffix() + "." + kind.extension;
    }

    private String suffix() {
        return switch (kind) {
            case ATTACHMENTS -> "-attachments";
            case MISSING -> "-missing-attachments";
            case CSV, SPREADSHEET, GEOJSON -> "";
        };
    }

    /// File, table and options.
    String shape() {
        return kind + " " + (repeat == null ? "" : repeat) + " " + splitting;
    }

    Selection selection() {
        return new Selection(missionId, formId, scope);
    }
}
