package org.scrutineer.deployment.geographyimport;

import java.util.List;

/// The numbers of voters that are usual for a group of stations: Tukey's fences on the logarithm, since sizes of
/// stations are skewed, two quartile distances out.
record VoterRange(long lowest, long highest) {

    static final VoterRange ANY = new VoterRange(0, Long.MAX_VALUE);

    /// In a smaller group quartiles say little.
    private static final int SMALLEST_GROUP = 20;

    private static final double FENCES = 2;

    static VoterRange of(List<Integer> voters) {
        List<Integer> sorted =
                voters.stream().filter(number -> number > 0).sorted().toList();
        if (sorted.size() < SMALLEST_GROUP) {
            return ANY;
        }
        double lower = sorted.get(sorted.size() / 4);
        double upper = sorted.get(sorted.size() * 3 / 4);
        double reach = Math.pow(upper / lower, FENCES);
        return new VoterRange((long) Math.ceil(lower / reach), (long) Math.floor(upper * reach));
    }

    boolean contains(int voters) {
        return voters >= lowest && voters <= highest;
    }
}
