/// `./scrutineer verify`: asks findings-service to follow its audit log and to hash again everything that is
/// stored, and says in words what came out.
@NullMarked
package org.scrutineer.local.verify;

import org.jspecify.annotations.NullMarked;
