package org.scrutineer.rehearsal.network;

import java.util.SplittableRandom;
import org.scrutineer.rehearsal.answers.Seeds;

/// Where one connection breaks.
///
/// @param fromPhone whether the bytes of the phone are counted, or those of the platform
/// @param after how many bytes get through in that direction, at least one
/// @param abrupt by a reset, else by an end that looks like a proper one
record Cut(boolean fromPhone, long after, boolean abrupt) {

    /// Powers of two, so that a break is as likely in the first hundred bytes (the request line, a header) as in
    /// the tens of thousands (a picture). On average a form or two get through. A station list of 1 MB does on the
    /// connections that break in the other direction.
    private static final double LONGEST_FROM_PHONE = 16;

    private static final double LONGEST_FROM_PLATFORM = 15;

    /// @param connection its number, from 1
    static Cut of(Seeds seeds, long connection) {
        SplittableRandom random = seeds.random("cut", Long.toString(connection));
        boolean fromPhone = random.nextBoolean();
        double power = random.nextDouble() * (fromPhone ? LONGEST_FROM_PHONE : LONGEST_FROM_PLATFORM);
        return new Cut(fromPhone, (long) Math.pow(2, power), random.nextBoolean());
    }

    /// How many bytes of one direction get through.
    long limit(boolean ofPhone) {
        return ofPhone == fromPhone ? after : Long.MAX_VALUE;
    }
}
