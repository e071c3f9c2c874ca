package org.scrutineer.findings.export;

import java.util.List;

/// A table of an export: one row per finding, or one per turn of a repeated group.
///
/// @param name of the form, or of the repeated group
/// @param path of the repeated group below the root of the instance; empty for the table of findings
/// @param cells how many answers a row has
record Table(String name, String path, List<Column> columns, int cells) {}
