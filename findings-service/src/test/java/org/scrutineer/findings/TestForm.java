package org.scrutineer.findings;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/// A small form with text, a choice, two photos, the station list and a client audit; and what phones send of it.
public final class TestForm {

    private TestForm() {}

    public static String xform(String formId, String version) {
        return xform(formId, version, "Small form", true);
    }

    /// @param withStations whether it refers to the station list
    public static String xform(String formId, String version, String title, boolean withStations) {
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
                <h:head><h:title>%s</h:title><model>
                <instance><data id="%s" version="%s"><station/><overall/><photo/><photo2/><orx:meta><orx:instanceID/><orx:audit/></orx:meta></data></instance>
                %s
                <bind nodeset="/data/station" type="string"/>
                <bind nodeset="/data/overall" type="string"/>
                <bind nodeset="/data/photo" type="binary"/>
                <bind nodeset="/data/photo2" type="binary"/>
                <bind nodeset="/data/meta/audit" type="binary"/>
                </model></h:head>
                <h:body>
                <input ref="/data/station"><label>Station</label></input>
                <select1 ref="/data/overall"><label>Overall</label><item><label>Good</label><value>good</value></item><item><label>Bad</label><value>bad</value></item></select1>
                <upload ref="/data/photo" mediatype="image/*"><label>Photo</label></upload>
                <upload ref="/data/photo2" mediatype="image/*"><label>Photo 2</label></upload>
                </h:body></h:html>
                """.formatted(
                title,
                formId,
                version,
                withStations ? "<instance id=\"polling_stations\" src=\"jr://file-csv/polling_stations.csv\"/>" : "");
    }

    /// A form of whatever questions a test needs.
    ///
    /// @param fields elements of the instance
    /// @param binds `bind` elements, if any
    /// @param body controls
    public static String xform(
            String formId, String version, CharSequence fields, CharSequence binds, CharSequence body) {
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
                <h:head><h:title>Made for a test</h:title><model>
                <instance><data id="%s" version="%s">%s<meta><instanceID/></meta></data></instance>
                %s
                </model></h:head>
                <h:body>%s</h:body></h:html>
                """.formatted(formId, version, fields, binds, body);
    }

    public static String newInstanceId() {
        return "uuid:" + UUID.randomUUID();
    }

    /// @param answers elements of the form, for example `<overall>good</overall>`
    public static String submission(String formId, String version, String instanceId, String... answers) {
        return edit(formId, version, instanceId, null, answers);
    }

    /// @param deprecatedId what it edits, or null
    public static String edit(
            String formId, String version, String instanceId, String deprecatedId, String... answers) {
        String meta = "<meta><instanceID>" + instanceId + "</instanceID>"
                + (deprecatedId == null ? "" : "<deprecatedID>" + deprecatedId + "</deprecatedID>") + "</meta>";
        return "<?xml version='1.0' ?><data id=\"" + formId + "\" version=\"" + version + "\">"
                + Arrays.stream(answers).collect(Collectors.joining()) + meta + "</data>";
    }
}
