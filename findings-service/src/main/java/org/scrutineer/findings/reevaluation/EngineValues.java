package org.scrutineer.findings.reevaluation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.xform.util.XFormAnswerDataParser;
import org.jspecify.annotations.Nullable;

/// Answers as the engine holds them. Times stand as they stood on the phone: with its offset the engine would turn them
/// to the zone of this machine, where a visit may begin before midnight and end after it.
final class EngineValues {

    private static final Pattern OFFSET =
            Pattern.compile("(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)(?:Z|[+-]\\d{2}:?\\d{2})$");
    private static final double SAME_NUMBER = 1e-6;

    private EngineValues() {}

    /// @return null when the answer is none of its type
    static @Nullable IAnswerData of(String answer, int dataType) {
        return switch (dataType) {
            case Constants.DATATYPE_INTEGER,
                    Constants.DATATYPE_LONG,
                    Constants.DATATYPE_DECIMAL,
                    Constants.DATATYPE_DATE,
                    Constants.DATATYPE_TIME,
                    Constants.DATATYPE_DATE_TIME,
                    Constants.DATATYPE_GEOPOINT -> typed(answer, dataType);
            default -> new StringData(answer);
        };
    }

    private static @Nullable IAnswerData typed(String answer, int dataType) {
        try {
            boolean hasTime = dataType == Constants.DATATYPE_TIME || dataType == Constants.DATATYPE_DATE_TIME;
            return XFormAnswerDataParser.getAnswerData(hasTime ? onTheWall(answer) : answer, dataType);
        } catch (RuntimeException e) {
            // The engine has its own ways of saying that a text is no number and no date.
            return null;
        }
    }

    /// Whether a calculation came to what was sent.
    static boolean same(String sent, String now) {
        if (sent.equals(now) || onTheWall(sent).equals(onTheWall(now))) {
            return true;
        }
        try {
            return Math.abs(Double.parseDouble(sent) - Double.parseDouble(now)) < SAME_NUMBER;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String onTheWall(String answer) {
        Matcher offset = OFFSET.matcher(answer);
        return offset.find() ? answer.substring(0, offset.end(1)) : answer;
    }
}
