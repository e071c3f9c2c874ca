package org.scrutineer.rehearsal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// How a rehearsal is run.
///
/// @param frontDoor origin of the platform, for example `http://localhost:8080`
/// @param missionId mission to create; its groups and demo users must exist in the realm
/// @param seed what is drawn: the same seed on the same data gives the same forms, byte for byte
/// @param day real time that election day takes; zero for as fast as it goes
/// @param scale share of the teams that take part, above 0 and at most 1
/// @param phonesAtOnce how many phones may talk at the same time
/// @param patience how long somebody tries again before giving up
/// @param breakingNetwork whether every connection of the phones breaks at some byte
/// @param output folder for the statement and the media files of the phones
public record RehearsalSettings(
        URI frontDoor,
        String missionId,
        long seed,
        Duration day,
        double scale,
        int phonesAtOnce,
        Duration patience,
        boolean breakingNetwork,
        Path output) {

    public RehearsalSettings {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("scale must be above 0 and at most 1, not " + scale);
        }
        if (day.isNegative() || phonesAtOnce < 1) {
            throw new IllegalArgumentException("the day cannot take less than no time, nor have less than one phone");
        }
    }

    /// The whole mission, the day in two minutes.
    public static RehearsalSettings standard(URI frontDoor, Path output) {
        return new RehearsalSettings(
                frontDoor, "kz2022", 20221120, Duration.ofMinutes(2), 1, 16, Duration.ofMinutes(5), false, output);
    }

    public RehearsalSettings withSeed(long newSeed) {
        return new RehearsalSettings(
                frontDoor, missionId, newSeed, day, scale, phonesAtOnce, patience, breakingNetwork, output);
    }

    public RehearsalSettings withDay(Duration newDay) {
        return new RehearsalSettings(
                frontDoor, missionId, seed, newDay, scale, phonesAtOnce, patience, breakingNetwork, output);
    }

    public RehearsalSettings withScale(double newScale) {
        return new RehearsalSettings(
                frontDoor, missionId, seed, day, newScale, phonesAtOnce, patience, breakingNetwork, output);
    }

    public RehearsalSettings withBreakingNetwork(boolean breaking) {
        return new RehearsalSettings(frontDoor, missionId, seed, day, scale, phonesAtOnce, patience, breaking, output);
    }
}
