package org.scrutineer.findings.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.comparison.FormComparison.Aspect;
import org.scrutineer.findings.comparison.FormComparison.Change;
import org.scrutineer.findings.comparison.FormComparison.ChangedQuestion;
import org.scrutineer.findings.comparison.FormComparison.Incompatibility;
import org.scrutineer.findings.comparison.FormComparison.QuestionLine;
import org.scrutineer.findings.questionnaire.XFormReader;

class CompareFormsTest {

    private static final String OVERALL = select("overall", "Overall", "good", "bad");
    private static final String VOTERS = "<input ref=\"/data/voters\"><label>Voters</label></input>";

    @Test
    void theSameFormHasNoChanges() {
        FormText form = form(bind("voters", "type=\"int\""), OVERALL + VOTERS);

        FormComparison comparison = compare(form, form);

        assertThat(comparison.added()).isEmpty();
        assertThat(comparison.removed()).isEmpty();
        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.incompatible()).isEmpty();
    }

    @Test
    void namesQuestionsThatCameAndWent() {
        FormText before = form(bind("voters", "type=\"int\"") + bind("queue", "type=\"int\""), OVERALL + VOTERS);
        FormText after = form(bind("overall", "type=\"string\""), OVERALL, "<overall/><ballots/>");

        FormComparison comparison = compare(before, after);

        assertThat(comparison.added()).extracting(QuestionLine::code).containsExactly("ballots");
        assertThat(comparison.removed()).extracting(QuestionLine::code).containsExactly("voters", "queue");
        assertThat(comparison.incompatible()).isEmpty();
    }

    @Test
    void anotherTypeIsIncompatible() {
        FormText before = form(bind("voters", "type=\"int\""), VOTERS);
        FormText after = form(bind("voters", "type=\"string\""), VOTERS);

        FormComparison comparison = compare(before, after);

        assertThat(changes(comparison, "voters"))
                .containsExactly(new Change(Aspect.TYPE, null, null, "INTEGER", "TEXT"));
        assertThat(comparison.incompatible())
                .extracting(Incompatibility::code, Incompatibility::aspect)
                .containsExactly(tuple("voters", Aspect.TYPE));
        assertThat(comparison.incompatible().getFirst().detail()).contains("voters", "INTEGER", "TEXT");
    }

    @Test
    void aChoiceThatWentIsIncompatibleAndOneThatCameIsNot() {
        FormText before = form("", select("overall", "Overall", "good", "bad"));
        FormText after = form("", select("overall", "Overall", "good", "very_bad"));

        FormComparison comparison = compare(before, after);

        assertThat(changes(comparison, "overall"))
                .extracting(Change::aspect, Change::choice)
                .containsExactly(tuple(Aspect.CHOICE_REMOVED, "bad"), tuple(Aspect.CHOICE_ADDED, "very_bad"));
        assertThat(comparison.incompatible())
                .extracting(Incompatibility::aspect, Incompatibility::choice)
                .containsExactly(tuple(Aspect.CHOICE_REMOVED, "bad"));
    }

    @Test
    void labelsOfQuestionsAndChoicesAreNamed() {
        FormText before = form("", select("overall", "Overall", "good"));
        FormText after = form("", select("overall", "All in all", "good").replace(">Choice good<", ">Fine<"));

        FormComparison comparison = compare(before, after);

        assertThat(changes(comparison, "overall"))
                .containsExactly(
                        new Change(Aspect.LABEL, null, "default", "Overall", "All in all"),
                        new Change(Aspect.CHOICE_LABEL, "good", "default", "Choice good", "Fine"));
        assertThat(comparison.incompatible()).isEmpty();
    }

    @Test
    void constraintRequiredRelevanceAndCalculationAreNamed() {
        FormText before = form(bind("voters", "type=\"int\" constraint=\". &gt; 0\" required=\"true()\""), VOTERS);
        FormText after = form(
                bind(
                                "voters",
                                "type=\"int\" constraint=\". &gt;= 0\" required=\"false()\" relevant=\"/data/queue = '1'\"")
                        + bind("queue", "type=\"string\" calculate=\"'1'\""),
                VOTERS);

        FormComparison comparison = compare(before, after);

        assertThat(changes(comparison, "voters"))
                .containsExactly(
                        new Change(Aspect.CONSTRAINT, null, null, ". > 0", ". >= 0"),
                        new Change(Aspect.REQUIRED, null, null, "true()", null),
                        new Change(Aspect.RELEVANCE, null, null, null, "/data/queue = '1'"));
        assertThat(changes(comparison, "queue")).contains(new Change(Aspect.CALCULATION, null, null, null, "'1'"));
    }

    @Test
    void theRelevanceOfAGroupIsNamedOnce() {
        String inGroup = "<group ref=\"/data/g\"><input ref=\"/data/g/a\"><label>A</label></input>"
                + "<input ref=\"/data/g/b\"><label>B</label></input></group>";
        String instance = "<overall/><g><a/><b/></g>";
        FormText before = form("", inGroup, instance);
        FormText after = form(bind("g", "relevant=\"/data/overall = 'bad'\""), inGroup, instance);

        FormComparison comparison = compare(before, after);

        assertThat(comparison.changed()).extracting(ChangedQuestion::path).containsExactly("/data/g");
        assertThat(changes(comparison, "g"))
                .containsExactly(new Change(Aspect.RELEVANCE, null, null, null, "/data/overall = 'bad'"));
    }

    @Test
    void hintsAreNamed() {
        FormText before = form("", hinted("Count all of them"));
        FormText after = form("", hinted("Count those who stand"));

        assertThat(changes(compare(before, after), "voters"))
                .containsExactly(
                        new Change(Aspect.HINT, null, "default", "Count all of them", "Count those who stand"));
        assertThat(changes(compare(before, form("", VOTERS)), "voters"))
                .containsExactly(new Change(Aspect.HINT, null, "default", "Count all of them", null));
    }

    @Test
    void translatedHintsGuidanceAndPicturesAreNamedByLanguage() {
        FormText before = translated("<value>Count</value>", "<value form=\"image\">jr://images/box.png</value>");
        FormText after = translated(
                "<value>Count</value><value form=\"guidance\">Not the mobile box</value>",
                "<value form=\"image\">jr://images/urn.png</value><value form=\"audio\">jr://audio/urn.mp3</value>");

        FormComparison comparison = compare(before, after);

        assertThat(changes(comparison, "voters"))
                .containsExactly(
                        new Change(Aspect.HINT, null, "kk", "Count", "Count\nNot the mobile box"),
                        new Change(
                                Aspect.MEDIA,
                                null,
                                "kk",
                                "jr://images/box.png",
                                "jr://images/urn.png\njr://audio/urn.mp3"));
        assertThat(comparison.incompatible()).isEmpty();
    }

    @Test
    void aQuestionThatMovedIsTheSameQuestion() {
        FormText before = form("", "", "<overall/><a/>");
        FormText after = form("", "", "<overall/><g><a/></g>");

        FormComparison comparison = compare(before, after);

        assertThat(comparison.added()).isEmpty();
        assertThat(changes(comparison, "a"))
                .containsExactly(new Change(Aspect.PLACE, null, null, "/data/a", "/data/g/a"));
    }

    private static Iterable<Change> changes(FormComparison comparison, String code) {
        return comparison.changed().stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow()
                .changes();
    }

    private static FormComparison compare(FormText before, FormText after) {
        return CompareForms.compare("f", "1", before, "2", after);
    }

    private static String hinted(String hint) {
        return VOTERS.replace("</label>", "</label><hint>" + hint + "</hint>");
    }

    /// A form in one language, named as XLSForm does.
    private static FormText translated(String hint, String media) {
        String texts = "<itext><translation lang=\"Kazakh (kk)\"><text id=\"l\"><value>Voters</value>" + media
                + "</text><text id=\"h\">" + hint + "</text></translation></itext>";
        return form(
                texts,
                "<input ref=\"/data/voters\"><label ref=\"jr:itext('l')\"/><hint ref=\"jr:itext('h')\"/></input>");
    }

    private static FormText form(String binds, String body) {
        return form(binds, body, "<overall/><voters/><queue/>");
    }

    private static FormText form(String binds, String body, String instance) {
        byte[] xform = """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
                <h:head><h:title>F</h:title><model>
                <instance><data id="f" version="1">%s</data></instance>%s</model></h:head>
                <h:body>%s</h:body></h:html>
                """.formatted(instance, binds, body).getBytes(StandardCharsets.UTF_8);
        XFormReader reader = new XFormReader();
        return FormText.of(reader.read(xform).questions(), xform, reader);
    }

    private static String bind(String name, String attributes) {
        return "<bind nodeset=\"/data/" + name + "\" " + attributes + "/>";
    }

    private static String select(String name, String label, String... choices) {
        StringBuilder select = new StringBuilder("<select1 ref=\"/data/" + name + "\"><label>" + label + "</label>");
        for (String choice : choices) {
            select.append("<item><label>Choice " + choice + "</label><value>" + choice + "</value></item>");
        }
        return select.append("</select1>").toString();
    }
}
