package org.scrutineer.rehearsal.kit;

import java.util.Locale;

/// What a team goes to a place for; each has one form of the kit.
public enum Purpose {
    OPENING("A"),
    VOTING("B"),
    COUNTING("C"),
    TABULATION("D");

    private final String letter;

    Purpose(String letter) {
        this.letter = letter;
    }

    /// Letter that the codes of the form begin with, for example `B` of `B_q_overall`.
    public String letter() {
        return letter;
    }

    /// Code of a question of this form by the part after the letter: `code("q_overall")` gives `B_q_overall`.
    public String code(String name) {
        return letter + "_" + name;
    }

    /// Name in lower case, for tables.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose ofLetter(String letter) {
        for (Purpose purpose : values()) {
            if (purpose.letter.equals(letter)) {
                return purpose;
            }
        }
        throw new IllegalArgumentException("No purpose for form " + letter);
    }
}
