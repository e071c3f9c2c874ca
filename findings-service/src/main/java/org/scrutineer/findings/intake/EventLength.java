package org.scrutineer.findings.intake;

import java.util.Map;

/// How long the events of a finding become.
///
/// A finding travels whole, so what is accepted must fit into a record of the broker: `Topics.LARGEST_RECORD_BYTES`.
/// Ten thousand turns of a group with five questions fit.
public final class EventLength {

    /// Characters; in JSON, as UTF-8, each takes three bytes at most.
    private static final int MOST = 2_000_000;
    private static final int AROUND_ANSWER = 6;
    /// State and hash of an attachment.
    private static final int AROUND_FILE = 150;

    private EventLength() {}

    /// Whether a finding is too long to travel.
    public static boolean isTooMuch(Map<String, String> answers, int files) {
        long length = (long) files * AROUND_FILE;
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            length += answer.getKey().length() + answer.getValue().length() + AROUND_ANSWER;
        }
        return length > MOST;
    }
}
