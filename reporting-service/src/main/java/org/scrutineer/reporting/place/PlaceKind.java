package org.scrutineer.reporting.place;

/// What a code stands for.
public enum PlaceKind {
    REGION,
    COMMISSION,
    STATION,
    AREA,
    TEAM
}
