package org.scrutineer.findings.reevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.javarosa.core.model.FormDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.TestForm;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.ReadForm;
import org.scrutineer.findings.questionnaire.XFormReader;
import org.scrutineer.testkit.Kit;

/// The short way must say what the engine says, which the long way asks anew for each finding.
class FlatFormTest {

    private static final XFormReader READER = new XFormReader();
    private static final int DAMAGED = 400;
    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "1",
            "-1",
            "3",
            "16",
            "99999",
            "1e3",
            "1.5",
            "many",
            "yes",
            "no",
            "refused",
            "bad",
            "very_bad",
            "25:99",
            "05:50:00.000+06:00",
            "23:59",
            "pec_members_only police",
            "2022-11-20");

    private final Random random = new Random(20221120);

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d"})
    void saysWhatTheEngineSaysAboutTheKitsForms(String letter) {
        List<String> samples = IntStream.rangeClosed(1, 10)
                .mapToObj(n -> "submissions/%S/%02d.xml".formatted(letter, n))
                .map(Kit::text)
                .toList();

        Set<FormCheck> said = compare(Kit.bytes("forms/kz2022_" + letter + ".xml"), samples, true);

        assertThat(said).as("different outcomes").hasSizeGreaterThan(DAMAGED / 10);
    }

    @Test
    void saysWhatTheEngineSaysAboutEveryKindOfExpression() {
        Set<FormCheck> said = compare(xform("/data/n"), List.of(SAMPLE), true);

        assertThat(said).hasSizeGreaterThan(20);
    }

    /// The instanceID is no answer: whoever looks at it has to see what was sent.
    @Test
    void asksForMoreThanAnswersWhereAnExpressionLooksAtMore() {
        compare(xform("string-length(/data/meta/instanceID)"), List.of(SAMPLE), false);
    }

    /// It remembers itself: with answers alone it would be another one.
    @Test
    void anInstanceIdThatIsCalculatedIsSeenAsItWasSent() {
        byte[] xform = TestForm.xform(
                        "k",
                        "1",
                        "<n/><g><c/></g>",
                        "<bind nodeset=\"/data/meta/instanceID\" calculate=\"once(concat('uuid:', uuid()))\"/>"
                                + "<bind nodeset=\"/data/g\" relevant=\"starts-with(/data/meta/instanceID, 'uuid:0')\"/>",
                        "<input ref=\"/data/n\"><label>N</label></input><group ref=\"/data/g\"><label>G</label>"
                                + "<input ref=\"/data/g/c\"><label>C</label></input></group>")
                .getBytes(StandardCharsets.UTF_8);

        KnownForm known = known(xform);
        EngineForm form = EngineForm.of(() -> READER.parse(xform), known, Unrepeatable.nodes(xform));
        Sent sent = Sent.ofXml("<data><g><c>1</c></g><meta><instanceID>uuid:1</instanceID></meta></data>"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(form.check(answers(known, sent))).isEmpty();
        assertThat(form.check(sent).notRelevant()).containsExactly("c");
    }

    @Test
    void aPositionIsThatOfTheOnlyNode() {
        compare(xform("position()"), List.of(SAMPLE), true);
    }

    /// What the engine does when such a form is opened, or would not find without answers, it does for each finding.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <x/><y/>             | <bind nodeset="/data/x" type="int"/> | <input ref="/data/x"><label>X</label><setvalue event="odk-instance-load" ref="/data/y" value="5"/></input>
            <x/><y/>             | <bind nodeset="/data/y" calculate="date(concat(/data/x, '-01-01'))"/> | <input ref="/data/x"><label>X</label></input>
            <g><x/></g><g><x/></g> | <bind nodeset="/data/g/x" type="int"/> | <input ref="/data/g/x"><label>X</label></input>
            """)
    void someFormsAreRunInFull(String fields, String binds, String body) {
        byte[] xform = TestForm.xform("k", "1", fields, binds, body).getBytes(StandardCharsets.UTF_8);
        KnownForm known = known(xform);

        EngineForm form = EngineForm.of(() -> READER.parse(xform), known, Unrepeatable.nodes(xform));

        assertThat(form).isInstanceOf(GrowingForm.class);
        Sent sent = Sent.ofXml("<data id=\"k\"><x>2022</x></data>".getBytes(StandardCharsets.UTF_8));
        assertThat(form.check(sent))
                .isEqualTo(new GrowingForm(READER.parse(xform), known, Unrepeatable.nodes(xform)).check(sent));
        assertThat(form.check(answers(known, sent))).isEmpty();
    }

    /// @return all that was said
    private Set<FormCheck> compare(byte[] xform, List<String> samples, boolean byAnswersAlone) {
        KnownForm known = known(xform);
        Set<String> unrepeatable = Unrepeatable.nodes(xform);
        EngineForm shortWay = EngineForm.of(() -> READER.parse(xform), known, unrepeatable);
        FormDef form = READER.parse(xform);
        EngineForm longWay = new GrowingForm(form, known, unrepeatable);
        assertThat(shortWay).isInstanceOf(FlatForm.class);
        Set<FormCheck> said = new HashSet<>();
        Stream.concat(samples.stream(), Stream.generate(() -> damaged(samples)).limit(DAMAGED))
                .forEach(xml -> {
                    Sent sent = Sent.ofXml(xml.getBytes(StandardCharsets.UTF_8));
                    FormCheck expected = longWay.check(sent);
                    assertThat(shortWay.check(sent)).as(xml).isEqualTo(expected);
                    assertThat(shortWay.check(answers(known, sent)))
                            .as(xml)
                            .isEqualTo(byAnswersAlone ? Optional.of(expected) : Optional.empty());
                    said.add(expected);
                });
        return said;
    }

    /// A sample in which some values are other ones, or not there.
    private String damaged(List<String> samples) {
        String xml = samples.get(random.nextInt(samples.size()));
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            List<int[]> values = values(xml);
            int[] value = values.get(random.nextInt(values.size()));
            String name = xml.substring(xml.lastIndexOf('<', value[0] - 1) + 1, value[0] - 1);
            xml = random.nextInt(5) == 0
                    ? xml.substring(0, value[0] - name.length() - 2) + xml.substring(value[1] + name.length() + 3)
                    : xml.substring(0, value[0]) + ODD.get(random.nextInt(ODD.size())) + xml.substring(value[1]);
        }
        return xml;
    }

    /// Where the texts of elements without attributes and children begin and end.
    private static List<int[]> values(String xml) {
        List<int[]> values = new ArrayList<>();
        for (int close = xml.indexOf("</"); close >= 0; close = xml.indexOf("</", close + 2)) {
            int begin = xml.lastIndexOf('>', close) + 1;
            String name = xml.substring(close + 2, xml.indexOf('>', close));
            if (xml.startsWith("<" + name + ">", begin - name.length() - 2)) {
                values.add(new int[] {begin, close});
            }
        }
        return values;
    }

    private static Map<String, String> answers(KnownForm form, Sent sent) {
        Map<String, String> answers = new HashMap<>();
        for (Question question : form.definition().questions()) {
            List<String> path = Arrays.asList(question.path().substring(1).split("/"));
            String text = sent.text(path.subList(1, path.size()));
            if (text != null) {
                answers.put(question.code(), text);
            }
        }
        return answers;
    }

    /// A form as the catalogue would know it.
    static KnownForm known(byte[] xform) {
        ReadForm read = READER.read(xform);
        return KnownForm.of(
                new FormKey("m", read.formId(), read.formVersion()),
                Purpose.VOTING,
                FormStatus.PUBLISHED,
                new Definition(read.questions(), read.media(), Marks.NONE));
    }

    private static final String SAMPLE = """
            <data id="k" version="1"><n>3</n><g><a>1</a><b>2</b><h><c>yes</c></h></g><same>3</same><sum>6</sum><near>2</near>\
            <fixed>7</fixed><twice>6</twice><label>three</label><meta><instanceID>uuid:1</instanceID></meta></data>""";

    private static byte[] xform(String whole) {
        return """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
            <h:head><h:title>Kinds</h:title><model>
            <instance><data id="k" version="1"><n/><g><a/><b/><h><c/></h></g><same/><sum/><near/><fixed/><twice/><label/><meta><instanceID/></meta></data></instance>
            <instance id="words"><root><item><name>1</name><text>one</text></item><item><name>3</name><text>three</text></item></root></instance>
            <bind nodeset="/data/n" type="int" required="true()" constraint=". &gt; 0 and . &lt; 100"/>
            <bind nodeset="/data/g" relevant="/data/n &gt; 1"/>
            <bind nodeset="/data/g/a" type="decimal" required="../b != ''" constraint=". &lt;= ../b"/>
            <bind nodeset="/data/g/b" type="int" readonly="../../n = 16"/>
            <bind nodeset="/data/g/h" relevant="../a != -1 or not(../b)"/>
            <bind nodeset="/data/g/h/c" type="string" constraint="selected('yes no', .)"/>
            <bind nodeset="/data/same" type="int" calculate="WHOLE"/>
            <bind nodeset="/data/sum" type="decimal" calculate="sum(/data/g/a) + count(/data/g/b) + count-non-empty(/data/g/b)"/>
            <bind nodeset="/data/near" type="int" calculate="coalesce(current()/../g/b, - ../n)"/>
            <bind nodeset="/data/fixed" type="int" calculate="3 + 4"/>
            <bind nodeset="/data/twice" type="int" calculate="if(../fixed = 7, 2 * ../n, -1)"/>
            <bind nodeset="/data/label" type="string" calculate="instance('words')/root/item[name = /data/n]/text"/>
            </model></h:head>
            <h:body><input ref="/data/n"><label>N</label></input><group ref="/data/g"><label>G</label><input ref="/data/g/a"><label>A</label></input>
            <input ref="/data/g/b"><label>B</label></input><input ref="/data/g/h/c"><label>C</label></input></group></h:body></h:html>
            """.replace("WHOLE", whole).getBytes(StandardCharsets.UTF_8);
    }
}
