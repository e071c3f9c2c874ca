package org.scrutineer.deployment.geography;

/// How much of the frame there is somewhere.
public record FrameSize(int stations, long registeredVoters) {

    public static final FrameSize NOTHING = new FrameSize(0, 0);

    public FrameSize plus(FrameSize other) {
        return new FrameSize(stations + other.stations, registeredVoters + other.registeredVoters);
    }
}
