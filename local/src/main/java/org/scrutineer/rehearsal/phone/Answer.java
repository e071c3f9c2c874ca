package org.scrutineer.rehearsal.phone;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the platform answered to a submission.
///
/// @param message sentence from the OpenRosa envelope, empty when there is none
public record Answer(int status, String message) {

    private static final Pattern MESSAGE = Pattern.compile("<message[^>]*>(.*?)</message>", Pattern.DOTALL);

    static Answer of(int status, String body) {
        Matcher found = MESSAGE.matcher(body);
        return new Answer(status, found.find() ? found.group(1).trim() : "");
    }

    /// ODK Collect takes 201 and 202 as sent; this platform never answers 202.
    public boolean accepted() {
        return status == 201;
    }

    /// Whether somebody else answered for a server that is not there now, or that failed.
    boolean passing() {
        return status >= 500 || status == 429 || status == 408;
    }
}
