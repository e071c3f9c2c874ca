package org.scrutineer.findings.visit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;

/// Makes a visit of a finding.
public final class VisitReader {

    private static final Set<QuestionKind> COMPARED = EnumSet.of(
            QuestionKind.SELECT_ONE,
            QuestionKind.SELECT_MULTIPLE,
            QuestionKind.INTEGER,
            QuestionKind.DECIMAL,
            QuestionKind.TEXT);

    private VisitReader() {}

    /// A finding as it is stored.
    public record Facts(
            UUID findingId,
            int contentVersion,
            @Nullable String teamCode,
            @Nullable String stationCode,
            @Nullable String commissionCode,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            Instant receivedAt) {}

    /// @param zone of the place; null when it is not known, and the phone is believed
    public static Visit read(Facts facts, KnownForm form, Map<String, String> answers, @Nullable ZoneId zone) {
        Marks.Fields fields = form.fields();
        Instant opened = facts.startedAt() == null ? facts.endedAt() : facts.startedAt();
        Instant arrived =
                arrival(answer(answers, fields.arrived()), opened, zone).orElse(facts.startedAt());
        Instant departed =
                departure(answer(answers, fields.departed()), arrived, zone).orElse(facts.endedAt());
        Answered answered = answered(form, answers);
        return new Visit(
                facts.findingId(),
                form.key().formId(),
                form.key().formVersion(),
                facts.contentVersion(),
                form.purpose().name(),
                facts.teamCode(),
                facts.stationCode(),
                facts.commissionCode(),
                // As finely as the database keeps it: visits are put in order on both sides.
                (arrived != null ? arrived : facts.receivedAt()).truncatedTo(ChronoUnit.MICROS),
                arrived,
                departed,
                Position.parse(answer(answers, fields.position())).orElse(null),
                answered.count(),
                answered.sha256());
    }

    /// A local time that the form states; empty when the form asks for none, or it was left out.
    public static Optional<LocalTime> stated(Map<String, String> answers, @Nullable String code) {
        return VisitTimes.clock(answer(answers, code));
    }

    private static Optional<Instant> arrival(@Nullable String answer, @Nullable Instant opened, @Nullable ZoneId zone) {
        return opened == null
                ? Optional.empty()
                : VisitTimes.clock(answer).map(time -> VisitTimes.nearest(time, opened, VisitTimes.zone(zone, answer)));
    }

    private static Optional<Instant> departure(
            @Nullable String answer, @Nullable Instant arrived, @Nullable ZoneId zone) {
        return arrived == null
                ? Optional.empty()
                : VisitTimes.clock(answer)
                        .map(time -> VisitTimes.firstFrom(time, arrived, VisitTimes.zone(zone, answer)));
    }

    private static @Nullable String answer(Map<String, String> answers, @Nullable String code) {
        return code == null ? null : answers.get(code);
    }

    private record Answered(int count, byte[] sha256) {}

    private static Answered answered(KnownForm form, Map<String, String> answers) {
        Set<String> placing = form.fields().codes().collect(Collectors.toSet());
        StringBuilder said = new StringBuilder(1_024);
        int count = 0;
        for (Question question : form.definition().questions()) {
            String answer = answers.get(question.code());
            if (answer != null && !answer.isBlank() && isCompared(question, placing)) {
                count++;
                said.append(question.code()).append('=').append(answer.strip()).append('\n');
            }
        }
        return new Answered(count, Digests.sha256(said.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isCompared(Question question, Set<String> placing) {
        return COMPARED.contains(question.kind()) && !placing.contains(question.code());
    }
}
