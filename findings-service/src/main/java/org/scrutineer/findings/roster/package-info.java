/// What findings-service knows of missions, observers, their devices and teams. Fed by events of observer-service and
/// deployment-service; owns nothing of it.
///
/// It answers one question fast: whose phone is this, and for whom does it speak? No names, no contacts: only codes.
@NullMarked
package org.scrutineer.findings.roster;

import org.jspecify.annotations.NullMarked;
