package org.scrutineer.findings.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.instance.DataInstance;
import org.javarosa.core.model.instance.ExternalDataInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.services.locale.Localizer;
import org.jspecify.annotations.Nullable;

/// Labels, hints and choices of a form in all of its languages.
final class FormTexts {

    /// XLSForm writes languages as `English (en)`.
    private static final Pattern LANGUAGE_CODE = Pattern.compile("\\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\\)\\s*$");
    /// Language of labels in a form without translations.
    private static final String DEFAULT_LANGUAGE = "default";

    private static final List<String> MEDIA = List.of("image", "big-image", "audio", "video");

    private final FormDef form;
    /// Language code to texts by their id.
    private final Map<String, Map<String, String>> translations = new LinkedHashMap<>();

    FormTexts(FormDef form) {
        this.form = form;
        Localizer localizer = form.getLocalizer();
        if (localizer != null) {
            for (String locale : localizer.getAvailableLocales()) {
                translations.put(language(locale), localizer.getLocaleData(locale));
            }
        }
    }

    static String path(TreeReference reference) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < reference.size(); i++) {
            path.append('/').append(reference.getName(i));
        }
        return path.toString();
    }

    Map<String, String> labels(QuestionDef question) {
        return labels(question.getTextID(), question.getLabelInnerText());
    }

    /// Language code to the words below the label; what only interviewers in doubt unfold comes after them.
    Map<String, String> hints(QuestionDef question) {
        Map<String, String> hints = labels(question.getHelpTextID(), question.getHelpInnerText());
        forms(question.getHelpTextID(), List.of("guidance"))
                .forEach((language, guidance) -> hints.merge(language, guidance, (hint, more) -> hint + "\n" + more));
        return hints;
    }

    /// Language code to the addresses of what is shown or played with the label.
    Map<String, String> media(QuestionDef question) {
        return forms(question.getTextID(), MEDIA);
    }

    List<Question.Option> choices(QuestionDef question) {
        ItemsetBinding itemset = question.getDynamicChoices();
        if (itemset != null) {
            return listed(itemset);
        }
        List<Question.Option> options = new ArrayList<>();
        if (question.getChoices() != null) {
            for (SelectChoice choice : question.getChoices()) {
                options.add(
                        new Question.Option(choice.getValue(), labels(choice.getTextID(), choice.getLabelInnerText())));
            }
        }
        return options;
    }

    /// All choices of an internal list, whatever filter the question puts on it.
    private List<Question.Option> listed(ItemsetBinding itemset) {
        String name = itemset.nodesetRef.getInstanceName();
        DataInstance<?> list = name == null ? null : form.getNonMainInstance(name);
        if (list == null || list instanceof ExternalDataInstance) {
            return List.of();
        }
        List<Question.Option> options = new ArrayList<>();
        if (list.getRoot() instanceof TreeElement root) {
            for (int i = 0; i < root.getNumChildren(); i++) {
                TreeElement item = root.getChildAt(i);
                String value = text(item, itemset.valueRef);
                if (value != null) {
                    String label = text(item, itemset.labelRef);
                    options.add(new Question.Option(
                            value, itemset.labelIsItext ? labels(label, null) : labels(null, label)));
                }
            }
        }
        return options;
    }

    private static @Nullable String text(TreeElement item, @Nullable TreeReference reference) {
        TreeElement child = reference == null ? null : item.getChild(reference.getNameLast(), 0);
        return child == null || child.getValue() == null
                ? null
                : child.getValue().getDisplayText();
    }

    private Map<String, String> labels(@Nullable String textId, @Nullable String plain) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (textId != null) {
            translations.forEach((language, texts) -> {
                String text = texts.get(textId);
                if (text != null) {
                    labels.put(language, text);
                }
            });
        } else if (plain != null) {
            labels.put(DEFAULT_LANGUAGE, plain);
        }
        return labels;
    }

    /// The texts of some forms other than the plain one, by language; several are parted by line breaks.
    private Map<String, String> forms(@Nullable String textId, List<String> forms) {
        Map<String, String> found = new LinkedHashMap<>();
        if (textId != null) {
            translations.forEach((language, texts) -> {
                List<String> these = forms.stream()
                        .map(form -> texts.get(textId + ";" + form))
                        .filter(Objects::nonNull)
                        .toList();
                if (!these.isEmpty()) {
                    found.put(language, String.join("\n", these));
                }
            });
        }
        return found;
    }

    private static String language(String locale) {
        Matcher code = LANGUAGE_CODE.matcher(locale);
        return code.find() ? code.group(1).toLowerCase(Locale.ROOT) : locale.toLowerCase(Locale.ROOT);
    }
}
