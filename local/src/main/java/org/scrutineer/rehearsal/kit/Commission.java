package org.scrutineer.rehearsal.kit;

/// A territorial election commission.
///
/// @param level DISTRICT or REGION
/// @param settlement urban or rural
/// @param areaCode area of responsibility that it belongs to
/// @param stations number of polling stations below it
public record Commission(
        String code,
        String regionCode,
        String level,
        String settlement,
        String areaCode,
        int stations,
        double latitude,
        double longitude) {}
