package org.scrutineer.findings.export;

import org.jspecify.annotations.Nullable;

/// The answers of a row.
///
/// @param key which turn of which repeated groups, for example `members[2]`; empty in the table of findings
/// @param parentKey key of the row that it belongs to; empty when that is the finding
/// @param cells null when not asked, empty when not answered
@SuppressWarnings("ArrayRecordComponent") // never compared
record AnswerRow(String key, String parentKey, @Nullable String[] cells) {}
