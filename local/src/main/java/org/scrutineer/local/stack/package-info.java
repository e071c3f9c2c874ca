/// The whole platform on one machine: database, broker, identity provider, the four services and the front door are
/// started side by side, watched, brought back when they die, and stopped in order. Used by the command line, by the
/// system tests and by the rehearsal. Everything it writes is in one folder, `.scrutineer/` unless told otherwise.
@NullMarked
package org.scrutineer.local.stack;

import org.jspecify.annotations.NullMarked;
