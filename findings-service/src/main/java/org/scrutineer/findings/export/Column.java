package org.scrutineer.findings.export;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.QuestionKind;

/// A column with answers.
///
/// @param header question code; for a choice of a question with several, code, slash, value
/// @param cell which answer of a row it shows
/// @param choice shows 1 when this value was chosen and 0 when another was; null for the answer itself
record Column(
        String header,
        QuestionKind kind,
        int cell,
        @Nullable String choice) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// @param cells answers of a row: null when not asked, empty when not answered
    @Nullable String value(@Nullable String[] cells) {
        String answer = cells[cell];
        if (choice == null || answer == null || answer.isBlank()) {
            return answer;
        }
        return BLANKS.splitAsStream(answer).anyMatch(choice::equals) ? "1" : "0";
    }

    boolean isNumber() {
        return choice != null || kind == QuestionKind.INTEGER || kind == QuestionKind.DECIMAL;
    }
}
