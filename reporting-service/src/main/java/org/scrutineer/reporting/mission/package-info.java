/// What this service knows about missions, fed by events of observer-service.
///
/// Name, phase and titles stand on every page and in every cut; nothing is decided by them.
@NullMarked
package org.scrutineer.reporting.mission;

import org.jspecify.annotations.NullMarked;
