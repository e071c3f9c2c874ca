package org.scrutineer.rehearsal.answers;

import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.GeoPointData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.TimeData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.utils.DateUtils;
import org.javarosa.form.api.FormEntryPrompt;
import org.jspecify.annotations.Nullable;

/// An answer as the widget of its question would hand it to the engine.
///
/// @param text raw value, empty when left blank
/// @param data null when left blank
record TypedAnswer(String code, String text, @Nullable IAnswerData data, boolean picture, boolean time) {

    static TypedAnswer to(FormEntryPrompt prompt, SheetAnswers answers) {
        String code = prompt.getIndex().getReference().getNameLast();
        int control = prompt.getControlType();
        int type = prompt.getDataType();
        boolean picture = type == Constants.DATATYPE_BINARY;
        String text = picture
                ? answers.picture(code)
                : type == Constants.DATATYPE_GEOPOINT ? answers.position(code) : answers.to(code, prompt.isRequired());
        return new TypedAnswer(
                code,
                text,
                text.isEmpty() ? null : data(prompt, control, type, text),
                picture,
                type == Constants.DATATYPE_TIME && !text.isEmpty());
    }

    private static IAnswerData data(FormEntryPrompt prompt, int control, int type, String text) {
        if (control == Constants.CONTROL_SELECT_ONE) {
            return new SelectOneData(choice(prompt, text));
        }
        if (control == Constants.CONTROL_SELECT_MULTI) {
            List<Selection> chosen = new ArrayList<>();
            for (String value : text.split(" ", -1)) {
                chosen.add(choice(prompt, value));
            }
            return new SelectMultiData(chosen);
        }
        return switch (type) {
            case Constants.DATATYPE_INTEGER -> new IntegerData(Integer.parseInt(text));
            case Constants.DATATYPE_TIME -> new TimeData(DateUtils.parseTime(text));
            case Constants.DATATYPE_GEOPOINT -> new GeoPointData(coordinates(text));
            default -> new StringData(text);
        };
    }

    private static Selection choice(FormEntryPrompt prompt, String value) {
        for (SelectChoice choice : prompt.getSelectChoices()) {
            if (choice.getValue().equals(value)) {
                return choice.selection();
            }
        }
        String code = prompt.getIndex().getReference().getNameLast();
        throw new FormNotFillable("%s offers no choice %s".formatted(code, value));
    }

    private static double[] coordinates(String text) {
        String[] parts = text.split(" ", -1);
        double[] coordinates = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            coordinates[i] = Double.parseDouble(parts[i]);
        }
        return coordinates;
    }
}
