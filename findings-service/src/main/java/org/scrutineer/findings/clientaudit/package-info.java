/// Client audits: what a phone noted while a form was filled, when which question was seen, where, what was changed.
///
/// The file is an attachment like any other and stays as it was sent. What is in it is read in the background, when an
/// event says that a finding came or changed; a file that cannot be read leaves a note, and stops nothing.
@NullMarked
package org.scrutineer.findings.clientaudit;

import org.jspecify.annotations.NullMarked;
