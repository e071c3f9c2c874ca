package org.scrutineer.rehearsal.answers;

import java.util.List;

/// What observers write beside the ticks. Neutral, made up, and about nobody.
final class Comments {

    private static final List<String> SENTENCES = List.of(
            "Observers were seated far from the desk and could not see every step.",
            "The commission explained its steps when asked.",
            "Two members were new; the secretary helped them with the list.",
            "Several voters came at once and the queue reached the corridor.",
            "The entrance has five steps and no ramp.",
            "The booths stand close to the window; the chair moved them when asked.",
            "A person who did not wear a badge gave instructions to the members.",
            "Families entered the booth together and nobody stopped them.",
            "The figures were written down before they were said aloud.",
            "See the note of the area team; the office was told by telephone.");

    private Comments() {}

    static String of(Draws draws) {
        return SENTENCES.get(draws.between("comment", 0, SENTENCES.size() - 1));
    }
}
