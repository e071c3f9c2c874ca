package org.scrutineer.findings.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;
import org.scrutineer.findings.questionnaire.QuestionNames;

/// Figures by their names: codes of questions, `C_r_inbox`, or what these have after their first part,
/// `r_inbox`.
///
/// @param byName numbers without zeros that say nothing, so that equal figures are equal
public record Figures(SortedMap<String, BigDecimal> byName) {

    public static final Figures NONE = of(Map.of());

    /// Of its own: what is stored must not change when the settings for REST do.
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, BigDecimal>> BY_NAME = new TypeReference<>() {};

    /// No figure has more characters; longer answers are not read as numbers, which would take long.
    private static final int LONGEST_ANSWER = 40;

    /// What was found when figures were compared with answers.
    ///
    /// @param figures how many could be compared
    /// @param differing those that are not the same, in the order of their names
    public record Compared(int figures, List<Difference> differing) {}

    public static Figures of(Map<String, BigDecimal> byName) {
        SortedMap<String, BigDecimal> plain = new TreeMap<>();
        byName.forEach((name, figure) -> plain.put(name, plain(figure)));
        return new Figures(Collections.unmodifiableSortedMap(plain));
    }

    /// As [#json()] wrote it.
    public static Figures parse(String json) {
        try {
            return of(JSON.readValue(json, BY_NAME));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored figures cannot be read", e);
        }
    }

    public String json() {
        try {
            return JSON.writeValueAsString(byName);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /// The question that a figure is about; empty when the form has none, or several.
    public static Optional<Question> question(String name, QuestionNames names) {
        return names.find(name).or(() -> names.find("_" + name)).filter(Figures::isNumber);
    }

    /// The figure with a name, whichever of its two names it was entered under.
    public Optional<BigDecimal> find(String name, QuestionNames names) {
        BigDecimal figure = byName.get(name);
        return figure != null
                ? Optional.of(figure)
                : question(name, names)
                        .flatMap(asked -> byName.entrySet().stream()
                                .filter(entered -> question(entered.getKey(), names)
                                        .filter(other -> other.code().equals(asked.code()))
                                        .isPresent())
                                .map(Map.Entry::getValue)
                                .findFirst());
    }

    /// Compares each figure with the answer to its question. An answer that is not there differs from nothing.
    ///
    /// @param answers question code to raw answer
    public Compared compare(QuestionNames names, Map<String, String> answers) {
        int compared = 0;
        List<Difference> differing = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> figure : byName.entrySet()) {
            String code = question(figure.getKey(), names).map(Question::code).orElse(figure.getKey());
            BigDecimal typed = number(answers.get(code));
            if (typed != null) {
                compared++;
                if (typed.compareTo(figure.getValue()) != 0) {
                    differing.add(new Difference(code, typed, figure.getValue()));
                }
            }
        }
        return new Compared(compared, List.copyOf(differing));
    }

    public static boolean isNumber(Question question) {
        return question.kind() == QuestionKind.INTEGER || question.kind() == QuestionKind.DECIMAL;
    }

    private static @Nullable BigDecimal number(@Nullable String answer) {
        if (answer == null || answer.length() > LONGEST_ANSWER) {
            return null;
        }
        try {
            return new BigDecimal(answer.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
