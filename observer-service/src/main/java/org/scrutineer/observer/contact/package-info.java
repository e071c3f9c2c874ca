/// How a person is reached, and the passport: personal data.
///
/// Kept in a table apart from everything operational, shown to few (`contact:read`), never in events, logs, problem
/// details or error messages. Nothing outside of this package and the roster import touches it.
@NullMarked
package org.scrutineer.observer.contact;

import org.jspecify.annotations.NullMarked;
