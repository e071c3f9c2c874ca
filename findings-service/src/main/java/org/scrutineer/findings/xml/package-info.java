/// Reading XML that came from outside, safely: no document types, no external entities, bounded depth and size.
///
/// Everything in this service that parses XML gets its factory here, so that no other settings can slip in.
@NullMarked
package org.scrutineer.findings.xml;

import org.jspecify.annotations.NullMarked;
