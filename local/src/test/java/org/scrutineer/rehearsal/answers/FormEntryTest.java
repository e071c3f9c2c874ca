package org.scrutineer.rehearsal.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormEntryTest {

    private static final String XFORM = """
        <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
        <h:head><h:title>Boxes</h:title><model>
        <instance><data id="boxes" version="1"><sealed/><why/><box jr:template=""><number/><ballots/></box><total/><photo/><orx:meta><orx:instanceID/></orx:meta></data></instance>
        <bind nodeset="/data/sealed" type="string" required="true()"/>
        <bind nodeset="/data/why" type="string" relevant="/data/sealed = 'no'"/>
        <bind nodeset="/data/box/number" type="string"/>
        <bind nodeset="/data/box/ballots" type="int" constraint=". &gt;= 0"/>
        <bind nodeset="/data/total" type="int" calculate="sum(/data/box/ballots)"/>
        <bind nodeset="/data/photo" type="binary"/>
        <bind nodeset="/data/orx:meta/orx:instanceID" type="string" jr:preload="uid" readonly="true()"/>
        </model></h:head>
        <h:body>
        <select1 ref="/data/sealed"><label>Sealed?</label><item><label>Yes</label><value>yes</value></item><item><label>No</label><value>no</value></item></select1>
        <input ref="/data/why"><label>Why not?</label></input>
        <group ref="/data/box"><label>Box</label><repeat nodeset="/data/box"><input ref="/data/box/number"><label>Number</label></input><input ref="/data/box/ballots"><label>Ballots</label></input></repeat></group>
        <upload ref="/data/photo" mediatype="image/*"><label>Photo</label></upload>
        </h:body></h:html>
        """;

    @TempDir
    Path media;

    private static final class Boxes implements Respondent {

        private final Map<String, String> answers = new HashMap<>();
        private final int turns;

        Boxes(int turns, Map<String, String> answers) {
            this.turns = turns;
            this.answers.putAll(answers);
        }

        @Override
        public String answer(Asked question) {
            if (question.code().equals("ballots")) {
                int turn = question.path().charAt(question.path().indexOf("box[") + 4) - '0';
                return answers.getOrDefault("ballots", Integer.toString(turn * 10));
            }
            return answers.getOrDefault(question.code(), "");
        }

        @Override
        public boolean addsTurn(String repeat, int present) {
            assertThat(repeat).isEqualTo("box");
            return present < turns;
        }
    }

    private FormEntry form() {
        return new FormEntry(XFORM.getBytes(StandardCharsets.UTF_8), media);
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }

    @Test
    void addsTurnsOfARepeatAndLetsTheEngineAddUp() {
        String sent = text(form().fill(new Boxes(3, Map.of("sealed", "yes", "photo", "box.jpg"))));

        assertThat(sent)
                .contains("<ballots>10</ballots>", "<ballots>20</ballots>", "<ballots>30</ballots>")
                .contains("<total>60</total>", "<photo>box.jpg</photo>", "uuid:");
    }

    @Test
    void leavesOutWhatIsNotRelevant() {
        assertThat(text(form().fill(new Boxes(0, Map.of("sealed", "yes", "why", "unasked")))))
                .doesNotContain("why", "unasked");
        assertThat(text(form().fill(new Boxes(0, Map.of("sealed", "no", "why", "no seals left")))))
                .contains("<why>no seals left</why>");
    }

    @Test
    void refusesWhatTheFormRefuses() {
        assertThatThrownBy(() -> form().fill(new Boxes(1, Map.of("sealed", "yes", "ballots", "-1"))))
                .isInstanceOf(FormNotFillable.class)
                .hasMessageContaining("ballots = -1");
        assertThatThrownBy(() -> form().fill(new Boxes(1, Map.of())))
                .isInstanceOf(FormNotFillable.class)
                .hasMessageContaining("sealed is required");
    }

    @Test
    void anEditKeepsWhatWasSentAndNamesTheVersionItReplaces() {
        FormEntry form = form();
        byte[] first = form.fill(new Boxes(2, Map.of("sealed", "no", "why", "no seals left", "number", "7")));
        String firstId = Leaves.of(first).get("instanceID");

        byte[] second = form.edit(first, new Boxes(3, Map.of("sealed", "yes", "number", "8")));

        Map<String, String> leaves = Leaves.of(second);
        assertThat(leaves)
                .containsEntry("deprecatedID", firstId)
                .containsEntry("total", "60")
                .containsEntry("number", "8")
                .doesNotContainKey("why");
        assertThat(leaves.get("instanceID")).startsWith("uuid:").isNotEqualTo(firstId);
        assertThat(text(second)).containsPattern("<(\\w+:)?deprecatedID>" + firstId);
    }

    @Test
    void twoFillsAreTwoForms() {
        FormEntry form = form();
        Map<String, String> first = Leaves.of(form.fill(new Boxes(1, Map.of("sealed", "yes"))));

        assertThat(Leaves.of(form.fill(new Boxes(1, Map.of("sealed", "yes")))).get("instanceID"))
                .isNotEqualTo(first.get("instanceID"));
    }
}
