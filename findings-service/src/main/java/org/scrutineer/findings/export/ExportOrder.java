package org.scrutineer.findings.export;

import org.jspecify.annotations.Nullable;

/// What is to be exported, and how.
///
/// @param repeat name of a repeated group, null for the findings themselves
/// @param splitting whether questions with several choices get a column per choice as well
record ExportOrder(
        String missionId,
        String formId,
        Kind kind,
        @Nullable String repeat,
        boolean splitting) {

    /// Which file.
    enum Kind {
        CSV("csv"),
        SPREADSHEET("xlsx"),
        GEOJSON("geojson"),
        ATTACHMENTS("zip");

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }
    }

    String fileName() {
        return missionId + "-" + formId + (repeat == null ? "" : "-" + repeat)
                + (kind == Kind.ATTACHMENTS ? "-attachments" : "") + "." + kind.extension;
    }

    /// File, table and options.
    String shape() {
        return kind + " " + (repeat == null ? "" : repeat) + " " + splitting;
    }

    Selection selection() {
        return new Selection(missionId, formId);
    }
}
