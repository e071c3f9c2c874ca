/// Findings taken out: CSV, spreadsheet, GeoJSON, and the attachments as a zip file.
///
/// Written while they are read: one snapshot of the database, some rows at a time, so that memory does not grow
/// with the mission. Which rows a caller gets is decided in one place,
/// [org.scrutineer.findings.export.Selection]. Each export is in the audit log before its first byte leaves.
@NullMarked
package org.scrutineer.findings.export;

import org.jspecify.annotations.NullMarked;
