package org.scrutineer.findings.questionnaire;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.scrutineer.findings.xml.SafeXml;

/// A first reading of an XForm: refuses what must not reach the engine (document types, entities, endless depth) and
/// notes what the engine does not tell.
///
/// @param media names of the files it refers to
/// @param calculated paths of nodes with a calculation
record XFormScan(Set<String> media, Set<String> calculated) {

    private static final XMLInputFactory XML = SafeXml.inputFactory();
    /// A hundred groups in each other with room for the elements around them; the engine calls itself for each.
    private static final int DEEPEST = 200;
    private static final Pattern MEDIA = Pattern.compile("jr://[a-z-]+/([^'\"<>\\s/]+)");

    /// @throws XFormUnreadable when it is not well-formed XML or not safe to read
    static XFormScan of(byte[] xform) {
        Set<String> media = new LinkedHashSet<>();
        Set<String> calculated = new HashSet<>();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(xform));
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new XFormUnreadable("A form must not contain a document type declaration.");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new XFormUnreadable("The form is nested deeper than " + DEEPEST + " elements.");
                        }
                        attributes(xml, media, calculated);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> addMedia(xml.getText(), media);
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new XFormUnreadable(
                    "The form is not well-formed XML (line %d)."
                            .formatted(
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNumber()),
                    e);
        }
        return new XFormScan(media, calculated);
    }

    private static void attributes(XMLStreamReader xml, Set<String> media, Set<String> calculated) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            addMedia(xml.getAttributeValue(i), media);
            requireShallow(xml.getAttributeValue(i));
        }
        if (xml.getLocalName().equals("bind") && xml.getAttributeValue(null, "calculate") != null) {
            String nodeset = xml.getAttributeValue(null, "nodeset");
            if (nodeset != null) {
                calculated.add(nodeset.strip());
            }
        }
    }

    /// The engine copies the rest of an expression for each bracket: without a limit a small form takes all memory.
    private static void requireShallow(String expression) {
        int open = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '(', '[' -> {
                    if (++open > DEEPEST) {
                        throw new XFormUnreadable("The form has an expression that is nested too deeply.");
                    }
                }
                case ')', ']' -> open--;
                default -> {}
            }
        }
    }

    private static void addMedia(String text, Set<String> media) {
        if (text.contains("jr://")) {
            Matcher reference = MEDIA.matcher(text);
            while (reference.find()) {
                media.add(reference.group(1));
            }
        }
    }
}
