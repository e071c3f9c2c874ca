package org.scrutineer.findings.protocol;

import java.time.Instant;
import org.scrutineer.findings.figure.Figures;

/// What somebody read from the photo of a protocol.
///
/// @param version 1 for the first
/// @param contentVersion the version of the finding that it was read for
/// @param author user name
record SecondEntry(long version, int contentVersion, Figures figures, String author, Instant enteredAt) {}
