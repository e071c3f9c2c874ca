/// One writer at a time per mission.
///
/// Imports, pairing and planning read everything a mission has, decide, and write the difference. Two of them at once
/// would decide on what the other is about to change.
@NullMarked
package org.scrutineer.deployment.mission;

import org.jspecify.annotations.NullMarked;
