/// Importing the roster from a CSV file.
///
/// One pass finds every error of every row; a file with errors changes nothing. Rows are matched by observer code, so
/// that a corrected file can be sent again. The flow: [RosterFile] reads, [RosterCheck] judges with [EntryReader],
/// [ImportRoster] writes.
@NullMarked
package org.scrutineer.observer.rosterimport;

import org.jspecify.annotations.NullMarked;
