/// One PostgreSQL server for this machine, from the binaries on the class path: initialised once, started on any
/// port, as root or as an ordinary user, and able to come up again after any of its processes was killed. In it the
/// four services get a database and a user each, and none can look into another's. The testkit starts the same server
/// with other settings.
@NullMarked
package org.scrutineer.local.postgres;

import org.jspecify.annotations.NullMarked;
