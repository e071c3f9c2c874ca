package org.scrutineer.findings.export;

import org.scrutineer.findings.TestForm;

/// A form with an answer of every kind that matters to an export, and a group that repeats inside one that
/// repeats.
final class VisitForm {

    private VisitForm() {}

    static String xform() {
        return xform("1", "");
    }

    /// @param extra question that only this version has, or empty
    static String xform(String version, String extra) {
        String extraNode = extra.isEmpty() ? "" : "<" + extra + "/>";
        String extraBind = extra.isEmpty() ? "" : "<bind nodeset=\"/data/" + extra + "\" type=\"string\"/>";
        String extraInput = extra.isEmpty() ? "" : "<input ref=\"/data/" + extra + "\"><label>Extra</label></input>";
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
                <h:head><h:title>Visit</h:title><model>
                <instance><data id="visit" version="%s"><station/><note/><voters/><share/><problems/><place/><photo/>%s
                <member jr:template=""><name/><age/><shift jr:template=""><begins/></shift></member>
                <member><name/><age/><shift><begins/></shift></member>
                <orx:meta><orx:instanceID/></orx:meta></data></instance>
                <bind nodeset="/data/station" type="string"/>
                <bind nodeset="/data/note" type="string"/>
                <bind nodeset="/data/voters" type="int"/>
                <bind nodeset="/data/share" type="decimal"/>
                <bind nodeset="/data/problems" type="string"/>
                <bind nodeset="/data/place" type="geopoint"/>
                <bind nodeset="/data/photo" type="binary"/>%s
                <bind nodeset="/data/member/name" type="string"/>
                <bind nodeset="/data/member/age" type="int"/>
                <bind nodeset="/data/member/shift/begins" type="time"/>
                </model></h:head>
                <h:body>
                <input ref="/data/station"><label>Station</label></input>
                <input ref="/data/note"><label>Note</label></input>
                <input ref="/data/voters"><label>Voters</label></input>
                <input ref="/data/share"><label>Share</label></input>
                <select ref="/data/problems"><label>Problems</label><item><label>Queue</label><value>queue</value></item><item><label>Noise</label><value>noise</value></item></select>
                <input ref="/data/place"><label>Place</label></input>
                <upload ref="/data/photo" mediatype="image/*"><label>Photo</label></upload>%s
                <group ref="/data/member"><label>Members</label><repeat nodeset="/data/member">
                  <input ref="/data/member/name"><label>Name</label></input>
                  <input ref="/data/member/age"><label>Age</label></input>
                  <group ref="/data/member/shift"><label>Shifts</label><repeat nodeset="/data/member/shift">
                    <input ref="/data/member/shift/begins"><label>Begins</label></input>
                  </repeat></group>
                </repeat></group>
                </h:body></h:html>
                """.formatted(version, extraNode, extraBind, extraInput);
    }

    static String submission(String... answers) {
        return TestForm.submission("visit", "1", TestForm.newInstanceId(), answers);
    }
}
