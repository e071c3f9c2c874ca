package org.scrutineer.findings.intake;

import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// How long the events of a finding become.
///
/// A finding travels whole, so what is accepted must fit into a record of the broker: `Topics.LARGEST_RECORD_BYTES`.
/// Ten thousand turns of a group with five questions fit. An event that does not fit stops all that come after it:
/// whatever makes a version of a finding asks here first.
public final class EventLength {

    /// Characters; in JSON, as UTF-8, each takes three bytes at most.
    private static final int MOST = 2_000_000;
    private static final int AROUND_ANSWER = 6;
    /// State and hash of an attachment.
    private static final int AROUND_FILE = 150;

    private EventLength() {}

    /// Whether a finding is too long to travel.
    ///
    /// @param files names of the files that the answers refer to: events list them beside the answers
    public static boolean isTooMuch(Map<String, String> answers, Collection<String> files) {
        // No character counts more than twice: short ones need not be looked at one by one.
        return 2 * length(answers, files, String::length) > MOST && length(answers, files, EventLength::length) > MOST;
    }

    private static long length(Map<String, String> answers, Collection<String> files, ToLongFunction<String> measure) {
        long length = 0;
        for (String name : files) {
            length += measure.applyAsLong(name) + AROUND_FILE;
        }
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            length += measure.applyAsLong(answer.getKey()) + measure.applyAsLong(answer.getValue()) + AROUND_ANSWER;
        }
        return length;
    }

    /// JSON writes a control character as an escape of six bytes: it counts twice.
    private static long length(String text) {
        long length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' && character != '\n' && character != '\r' && character != '\t') {
                length++;
            }
        }
        return length;
    }

    /// A version that the office makes would be too long to travel.
    static final class TooMuch extends DomainException {

        TooMuch() {
            super(
                    CommonProblem.TOO_LARGE,
                    "With these answers the finding has more text than a finding can have (2,000,000 characters).");
        }
    }
}
