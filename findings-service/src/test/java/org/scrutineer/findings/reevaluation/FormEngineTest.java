package org.scrutineer.findings.reevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.XFormReader;
import org.scrutineer.testkit.Kit;

@QuarkusTest
class FormEngineTest {

    private final XFormReader reader;

    FormEngineTest(XFormReader reader) {
        this.reader = reader;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d"})
    void hasNothingAgainstTheSamplesOfTheKit(String letter) {
        byte[] xform = Kit.bytes("forms/kz2022_" + letter + ".xml");
        EngineForm engine = engine(xform, FlatFormTest.known(xform));

        IntStream.rangeClosed(1, 10).forEach(n -> {
            String file = "submissions/%S/%02d.xml".formatted(letter, n);
            assertThat(engine.check(Sent.ofXml(Kit.bytes(file))))
                    .as(file)
                    .isEqualTo(new FormCheck(List.of(), List.of(), List.of(), List.of(), null));
        });
    }

    @Test
    void namesTheQuestionsThatDoNotFit() {
        byte[] xform = Kit.bytes("forms/kz2022_c.xml");
        String sample = Kit.text("submissions/C/01.xml")
                .replace("<C_pec_women>4<", "<C_pec_women>9<")
                .replace("<C_r_inbox>1042<", "<C_r_inbox>many<")
                .replace("<C_t_arr>19:32:00.000+06:00<", "<C_t_arr><")
                .replace(
                        "<C_queue_close>no</C_queue_close>",
                        "<C_queue_close>no</C_queue_close><C_queue_vote>yes</C_queue_vote>")
                .replace("<C_red_flags>0<", "<C_red_flags>3<");

        FormCheck check =
                engine(xform, FlatFormTest.known(xform)).check(Sent.ofXml(sample.getBytes(StandardCharsets.UTF_8)));

        assertThat(check.notAllowed()).contains("C_pec_women", "C_r_inbox");
        assertThat(check.unanswered()).containsExactly("C_t_arr");
        assertThat(check.notRelevant()).containsExactly("C_queue_vote");
        assertThat(check.recalculated()).contains("C_red_flags");
    }

    /// Arrival at 05:50 and departure at 06:20 are 23:50 and 00:20 in UTC.
    @ParameterizedTest
    @ValueSource(strings = {"+06:00", "-11:00", "Z"})
    void timesStandAsTheyStoodOnThePhone(String offset) {
        byte[] xform = Kit.bytes("forms/kz2022_b.xml");
        String sample = Kit.text("submissions/B/01.xml")
                .replaceAll("<B_t_arr>[^<]*", "<B_t_arr>05:50:00.000" + offset)
                .replaceAll("<B_t_dep>[^<]*", "<B_t_dep>06:20:00.000" + offset)
                .replaceAll("<B_visit_minutes>[^<]*", "<B_visit_minutes>30");

        FormCheck check =
                engine(xform, FlatFormTest.known(xform)).check(Sent.ofXml(sample.getBytes(StandardCharsets.UTF_8)));

        assertThat(check.notAllowed()).isEmpty();
        assertThat(check.recalculated()).isEmpty();
    }

    @Test
    void evaluatesEachTurnOfARepeat() {
        byte[] xform = REPEATS.getBytes(StandardCharsets.UTF_8);
        KnownForm form = FlatFormTest.known(xform);
        EngineForm engine = engine(xform, form);

        FormCheck xml = engine.check(
                Sent.ofXml("<data id='r' version='1'><item><n>1</n></item><item><n>99</n></item><total>7</total></data>"
                        .getBytes(StandardCharsets.UTF_8)));
        FormCheck json = engine.check(Sent.ofAnswers(form, Map.of("n", "1", "n[2]", "99", "total", "7"), "data"));
        FormCheck sound = engine.check(Sent.ofAnswers(form, Map.of("n", "1", "n[2]", "2", "total", "3"), "data"));

        assertThat(xml.notAllowed()).containsExactly("n");
        assertThat(xml.recalculated()).containsExactly("total");
        assertThat(json).isEqualTo(xml);
        assertThat(sound).isEqualTo(new FormCheck(List.of(), List.of(), List.of(), List.of(), null));
    }

    @Test
    void leavesOutWhatOnlyThePhoneCouldKnow() {
        byte[] xform = REPEATS.getBytes(StandardCharsets.UTF_8);

        assertThat(Unrepeatable.nodes(xform))
                .containsExactlyInAnyOrder("/data/voters", "/data/doubled", "/data/moment");
        FormCheck check = engine(xform, FlatFormTest.known(xform))
                .check(Sent.ofXml(("<data id='r' version='1'><total>0</total><voters>500</voters>"
                                + "<doubled>1000</doubled><moment>2022-11-20</moment></data>")
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(check.recalculated()).isEmpty();
    }

    private static final String REPEATS = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
            <h:head><h:title>Repeats</h:title><model>
            <instance><data id="r" version="1"><item jr:template=""><n/></item><total/><voters/><doubled/><moment/><meta><instanceID/></meta></data></instance>
            <instance id="stations" src="jr://file-csv/polling_stations.csv"/>
            <bind nodeset="/data/item/n" type="int" constraint=". &lt; 10"/>
            <bind nodeset="/data/total" type="int" calculate="sum(/data/item/n)"/>
            <bind nodeset="/data/voters" type="int" calculate="instance('stations')/root/item[name='1']/registered_voters"/>
            <bind nodeset="/data/doubled" type="int" calculate="2 * /data/voters"/>
            <bind nodeset="/data/moment" type="string" calculate="today()"/>
            </model></h:head>
            <h:body><group ref="/data/item"><label>Item</label><repeat nodeset="/data/item"><input ref="/data/item/n"><label>N</label></input></repeat></group></h:body></h:html>
            """;

    private EngineForm engine(byte[] xform, KnownForm form) {
        return EngineForm.of(() -> reader.parse(xform), form, Unrepeatable.nodes(xform));
    }
}
