/// Findings by REST: JSON intake, lists, single findings, attachments.
///
/// The contract of intake is that of OpenRosa: the same id with the same content gets the same answer, other content is
/// a conflict, which is held.
@NullMarked
package org.scrutineer.findings.finding;

import org.jspecify.annotations.NullMarked;
