/// What it means: the live picture of a mission, and the frozen figures that are published.
///
/// Everything here is derived from events of the other services and can be rebuilt from their topics, except data cuts,
/// which are this service's own. Reads come from counters that grow with each finding; nothing scans findings.
@NullMarked
package org.scrutineer.reporting;

import org.jspecify.annotations.NullMarked;
