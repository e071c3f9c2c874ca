package org.scrutineer.rehearsal.kit;

/// How answers to a question are added up.
public enum QuestionKind {
    /// one of a list: counted by choice
    SELECT_ONE,
    /// several of a list: each choice counted
    SELECT_MULTIPLE,
    /// whole number: answered and sum
    INTEGER,
    /// text, time, place, picture: answered only
    OTHER;

    static QuestionKind ofOdkType(String type) {
        return switch (type) {
            case "select_one" -> SELECT_ONE;
            case "select_multiple" -> SELECT_MULTIPLE;
            case "int" -> INTEGER;
            default -> OTHER;
        };
    }
}
