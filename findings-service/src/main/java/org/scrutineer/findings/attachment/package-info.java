/// Files that come with findings: kept on disk by the hash of their content, named in the database.
///
/// A file is on disk, fsynced, before a row speaks of it. Names given by phones are never used as paths. The same
/// picture sent twice is stored once.
@NullMarked
package org.scrutineer.findings.attachment;

import org.jspecify.annotations.NullMarked;
