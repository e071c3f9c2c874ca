/// Trying a draft out on phones before it is published.
///
/// A phone reaches one draft by a token of its own, and nothing else by it. What it sends is kept apart from findings:
/// it is never counted, never published, never held; it can be looked at and cleared. With the publication of the
/// draft the door closes.
@NullMarked
package org.scrutineer.findings.trial;

import org.jspecify.annotations.NullMarked;
