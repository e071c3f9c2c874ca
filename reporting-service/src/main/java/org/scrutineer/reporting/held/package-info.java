/// How many submissions wait for a decision in the held inbox of findings-service, by reason.
///
/// Nothing received is dropped: what cannot be counted yet is at least seen here.
@NullMarked
package org.scrutineer.reporting.held;

import org.jspecify.annotations.NullMarked;
