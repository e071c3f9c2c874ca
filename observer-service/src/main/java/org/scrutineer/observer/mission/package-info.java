/// The mission: what is observed, where and when, in which format, and how far it has come.
///
/// Holds the facts, the milestones and the phases with the order they may follow each other in (domain facts, section
/// 2.1). What must be true before a phase begins is the matter of package `lifecycle`. Everything else in the platform
/// belongs to a mission.
@NullMarked
package org.scrutineer.observer.mission;

import org.jspecify.annotations.NullMarked;
