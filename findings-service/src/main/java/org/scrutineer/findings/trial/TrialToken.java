package org.scrutineer.findings.trial;

import java.security.SecureRandom;
import org.scrutineer.findings.attachment.Digests;

/// What opens one draft. Shown once; then only its hash is left.
///
/// @param value 256 random bits as 64 characters, as ODK Collect's addresses have them
record TrialToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static TrialToken random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new TrialToken(Digests.hex(random));
    }

    String hash() {
        return Digests.sha256Hex(value);
    }

    @Override
    public String toString() {
        return "TrialToken[withheld]";
    }
}
