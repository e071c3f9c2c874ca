/// Holds the four parts of every contract together: record, JSON Schema, samples, AsyncAPI entry.
///
/// Each test starts from [Contract#all()], which is made from the `types()` maps. A new event fails here until all four
/// parts are there; a changed record fails until its schema and samples say the same.
@NullMarked
package org.scrutineer.contracts;

import org.jspecify.annotations.NullMarked;
