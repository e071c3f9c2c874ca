/// Which version of a form each device has.
///
/// Known from what the device does: it fetched a version, or it sent one. A device that fetched has what it fetched
/// last; one that was never seen to fetch has what it was last seen to send.
@NullMarked
package org.scrutineer.findings.copy;

import org.jspecify.annotations.NullMarked;
