/// What this service knows about missions and observers: the host State, who may be deployed, citizenships, languages,
/// sex and experience. Fed by observer-service's topics, guarded by version, rebuilt from the topics at any time.
///
/// Nothing here is ever changed by this service itself.
@NullMarked
package org.scrutineer.deployment.roster;

import org.jspecify.annotations.NullMarked;
