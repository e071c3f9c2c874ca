package org.scrutineer.observer.rosterimport;

import java.util.List;
import org.scrutineer.observer.contact.ContactDetails;
import org.scrutineer.observer.roster.RosterEntry;

/// A file after all checks.
///
/// @param accepted rows without an error, in the order of the file
/// @param issues errors and warnings, by row
record CheckedRoster(int rows, List<Accepted> accepted, List<RowIssue> issues) {

    /// A row that may be imported.
    record Accepted(RosterEntry entry, ContactDetails contact) {}

    int rejected() {
        return rows - accepted.size();
    }
}
