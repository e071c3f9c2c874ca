package org.scrutineer.rehearsal.kit;

/// A polling station of the frame.
///
/// @param kind regular, hospital, military, detention, dormitory_or_closed, …
/// @param settlement urban or rural
/// @param latitude degrees, WGS 84
/// @param longitude degrees, WGS 84
public record Station(
        String code,
        String regionCode,
        String commissionCode,
        String settlement,
        String kind,
        int registeredVoters,
        double latitude,
        double longitude) {}
