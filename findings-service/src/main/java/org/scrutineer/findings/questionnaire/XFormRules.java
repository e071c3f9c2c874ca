package org.scrutineer.findings.questionnaire;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.xml.SafeXml;

/// What a form demands of answers, as its binds say it, in the words of the form. Read from the form itself:
/// definitions are kept without it.
public final class XFormRules {

    private static final XMLInputFactory XML = SafeXml.inputFactory();

    private XFormRules() {}

    /// What a form demands at one place. Each is an expression, null when there is none.
    ///
    /// @param required null also for `false()`
    /// @param relevance when it is asked at all
    public record Rules(
            @Nullable String constraint,
            @Nullable String required,
            @Nullable String relevance,
            @Nullable String calculation) {

        public static final Rules NONE = new Rules(null, null, null, null);
    }

    /// @param xform a form that was read before, so it is well-formed
    /// @return path in the instance, of a question or a group, to its rules, in the order of the form
    public static Map<String, Rules> of(byte[] xform) {
        Map<String, Rules> rules = new LinkedHashMap<>();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(xform));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("bind")
                        && xml.getAttributeValue(null, "nodeset") != null) {
                    rules.put(
                            xml.getAttributeValue(null, "nodeset").strip(),
                            new Rules(
                                    expression(xml, "constraint"),
                                    required(xml),
                                    expression(xml, "relevant"),
                                    expression(xml, "calculate")));
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A stored form cannot be read", e);
        }
        return rules;
    }

    private static @Nullable String required(XMLStreamReader bind) {
        String required = expression(bind, "required");
        return "false()".equals(required) ? null : required;
    }

    private static @Nullable String expression(XMLStreamReader bind, String attribute) {
        String expression = bind.getAttributeValue(null, attribute);
        return expression == null || expression.isBlank() ? null : expression.strip();
    }
}
