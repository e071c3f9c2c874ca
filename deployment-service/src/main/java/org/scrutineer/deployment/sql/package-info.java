/// SQL with positional values, in the transaction of the caller: rows in, rows out, batches.
///
/// For bulk work, where an entity per row would only be in the way.
@NullMarked
package org.scrutineer.deployment.sql;

import org.jspecify.annotations.NullMarked;
