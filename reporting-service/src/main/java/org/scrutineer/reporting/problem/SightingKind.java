package org.scrutineer.reporting.problem;

/// What the spread of a problem is counted in. A station is a commission where tabulation is observed.
enum SightingKind {
    STATION,
    REGION,
    TEAM
}
