package org.scrutineer.reporting.statement;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.reporting.coverage.CoverageView;
import org.scrutineer.reporting.cut.CutView;
import org.scrutineer.reporting.cut.Figures;
import org.scrutineer.reporting.cut.Figures.FormFigures;
import org.scrutineer.reporting.cut.FrozenCut;
import org.scrutineer.reporting.problem.ProblemView;
import org.scrutineer.reporting.rating.RatingView;
import org.scrutineer.reporting.rating.Ratings;
import org.scrutineer.reporting.statement.Statement.CutReference;
import org.scrutineer.reporting.statement.Statement.FigureTable;
import org.scrutineer.reporting.statement.Statement.Section;
import org.scrutineer.reporting.statement.Statement.Title;
import org.scrutineer.reporting.tally.TallyView;

/// Turns a cut into a statement. Nothing but the cut goes in, so the same cut always gives the same statement.
final class StatementWriter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Map<String, String> HEADINGS = Map.of(
            "OPENING", "Opening of polling stations",
            "VOTING", "Voting",
            "COUNTING", "Closing and counting",
            "TABULATION", "Tabulation");
    private static final String VALID_ANSWERS =
            "valid answers of observations with access; not observed and missing answers are outside it";

    private final FrozenCut cut;
    private final List<Section> sections = new ArrayList<>();
    private int figures;

    private StatementWriter(FrozenCut cut) {
        this.cut = cut;
    }

    static Statement of(FrozenCut cut) {
        return new StatementWriter(cut).write();
    }

    private Statement write() {
        Figures content = cut.figures();
        sections.add(coverage(content));
        content.forms().forEach(form -> sections.add(step(form)));
        sections.add(problems(content));
        sections.add(annex(content));
        CutView view = cut.cut();
        return new Statement(
                content.mission().name(),
                content.mission().electionTitle().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(title -> new Title(title.getKey(), title.getValue()))
                        .toList(),
                DAY.format(content.mission().electionDay()),
                content.mission().rehearsal(),
                new CutReference(
                        view.cutId().toString(),
                        view.label(),
                        MOMENT.format(view.frozenAt()),
                        Long.toString(view.findings()),
                        view.sha256()),
                sections);
    }

    private Section coverage(Figures content) {
        CoverageView all = content.coverage();
        List<String> headings =
                List.of("", "Expected", "Received", "Matched", "Missing", "Unexpected", "Access refused");
        return new Section(
                "What was observed",
                null,
                List.of(
                        "%d reports were expected from the teams' assignments and %d were received; %d of the expected reports have one."
                                .formatted(all.expected(), all.received(), all.matched())),
                List.of(
                        table(
                                "Reports by step of election day",
                                "reports that assignments had to yield",
                                headings,
                                coverageRows(content.coverageByPurpose()),
                                1,
                                false),
                        table(
                                "Reports by region",
                                "reports that assignments had to yield",
                                headings,
                                coverageRows(content.coverageByRegion()),
                                1,
                                true)));
    }

    private static List<List<String>> coverageRows(List<CoverageView> coverage) {
        return coverage.stream()
                .map(item -> List.of(
                        item.name(),
                        Long.toString(item.expected()),
                        Long.toString(item.received()),
                        Long.toString(item.matched()),
                        Long.toString(item.missing()),
                        Long.toString(item.extra()),
                        Long.toString(item.refused())))
                .toList();
    }

    private Section step(FormFigures form) {
        List<RatingView> ratings = form.ratings().stream()
                .filter(rating -> rating.key().equals("all"))
                .toList();
        List<String> paragraphs = new ArrayList<>();
        if (form.findings() == 0) {
            paragraphs.add("No observation had been received when the data were frozen.");
            return new Section(heading(form), null, paragraphs, List.of());
        }
        paragraphs.add(
                "%d observations were received. Access was refused in %d of them, which are outside the base of the ratings."
                        .formatted(form.findings(), form.refused()));
        return new Section(
                heading(form),
                sentence(form, ratings),
                paragraphs,
                List.of(table(
                        "How observers rated: " + form.title(),
                        VALID_ANSWERS,
                        List.of(
                                "Aspect",
                                "Positive",
                                "Base",
                                "Good or very good",
                                "Bad or very bad",
                                "Not observed",
                                "Missing"),
                        ratings.stream().map(StatementWriter::ratingRow).toList(),
                        1,
                        false)));
    }

    private static @Nullable String sentence(FormFigures form, List<RatingView> ratings) {
        return ratings.stream()
                .filter(RatingView::overall)
                .findFirst()
                .flatMap(rating -> Ratings.sentence(form.purpose(), rating)
                        .map(sentence -> sentence + " (base: " + rating.base() + ")."))
                .orElse(null);
    }

    private static List<String> ratingRow(RatingView rating) {
        return List.of(
                rating.label(),
                rating.display(),
                Long.toString(rating.base()),
                Long.toString(rating.positive()),
                Long.toString(rating.negative()),
                Long.toString(rating.notObserved()),
                Long.toString(rating.missing()));
    }

    private static String heading(FormFigures form) {
        return HEADINGS.getOrDefault(form.purpose(), form.title());
    }

    private Section problems(Figures content) {
        return new Section(
                "Problems",
                null,
                List.of(
                        "Most frequent first. The number of stations, regions and teams that saw a problem helps to tell an isolated case from a systematic one."),
                List.of(table(
                        "Problems reported by observers",
                        "yes and no answers of observations with access",
                        List.of("Problem", "Reported", "Base", "Share", "Stations", "Regions", "Teams"),
                        content.problems().stream()
                                .map(StatementWriter::problemRow)
                                .toList(),
                        1,
                        false)));
    }

    private static List<String> problemRow(ProblemView problem) {
        return List.of(
                problem.redFlag() ? problem.label() + " (red flag)" : problem.label(),
                Long.toString(problem.yes()),
                Long.toString(problem.base()),
                problem.display(),
                text(problem.stations()),
                text(problem.regions()),
                text(problem.teams()));
    }

    private Section annex(Figures content) {
        return new Section(
                "Annex: every question",
                null,
                List.of(
                        "How often each answer was given, in all observations received, those without access included."),
                content.forms().stream()
                        .filter(form -> form.findings() > 0)
                        .map(this::questions)
                        .toList());
    }

    private FigureTable questions(FormFigures form) {
        List<List<String>> rows = form.tally().groups().stream()
                .flatMap(group -> group.questions().stream())
                .filter(question -> question.counts() != null)
                .map(question -> List.of(
                        question.label(),
                        answers(question),
                        Long.toString(question.answered()),
                        Long.toString(question.blank() + question.notAsked())))
                .toList();
        return table(
                form.title(),
                "observations in which the question was answered",
                List.of("Question", "Answers", "Base", "No answer"),
                rows,
                2,
                true);
    }

    private static String answers(TallyView.Question question) {
        Map<String, Long> counts = question.counts() == null ? Map.of() : question.counts();
        return counts.entrySet().stream()
                .filter(answer -> answer.getValue() > 0)
                .map(answer -> answer.getKey().replace('_', ' ') + " " + answer.getValue())
                .collect(Collectors.joining(", "));
    }

    private FigureTable table(
            String caption,
            String base,
            List<String> headings,
            List<List<String>> rows,
            int textColumns,
            boolean small) {
        return new FigureTable(++figures, caption, base, headings, rows, textColumns, small);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
