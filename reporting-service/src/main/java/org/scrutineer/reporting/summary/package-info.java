/// The first thing a head of mission looks at: how much was expected, how much came in, what is held, and how each step
/// of election day was rated.
@NullMarked
package org.scrutineer.reporting.summary;

import org.jspecify.annotations.NullMarked;
