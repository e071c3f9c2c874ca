package org.scrutineer.deployment.plan;

/// What the office wants of a plan.
///
/// @param minVisits fewest stations of a team
/// @param maxVisits most stations of a team
/// @param tabulations how many teams follow a protocol to its commission
record PlanLimits(int minVisits, int maxVisits, int tabulations) {}
