/// The command line behind the script `scrutineer`: start, stop, look at and reset the stack of this machine, run the
/// rehearsal, run a benchmark. What goes wrong is one sentence and exit code 1.
@NullMarked
package org.scrutineer.local;

import org.jspecify.annotations.NullMarked;
