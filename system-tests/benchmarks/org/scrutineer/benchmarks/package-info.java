/// Speed, as ratios against a reference measured in the same run, on the same machine, against the same PostgreSQL.
///
/// Started by `./scrutineer bench NAME`. A timed assertion in a test is not a benchmark, so nothing here fails because
/// a machine is slow: it prints a table.
@NullMarked
package org.scrutineer.benchmarks;

import org.jspecify.annotations.NullMarked;
