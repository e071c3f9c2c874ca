package org.scrutineer.findings.reevaluation;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.scrutineer.findings.xml.SafeXml;

/// The nodes of a form whose expressions only the phone could evaluate: they use a list from a media file, the present
/// moment, chance or the device; or they refer to such a node.
final class Unrepeatable {

    private static final XMLInputFactory XML = SafeXml.inputFactory();
    private static final Pattern OF_THE_MOMENT =
            Pattern.compile("\\b(now|today|random|uuid|once|property|pulldata|randomize)\\s*\\(");
    private static final Set<String> EXPRESSIONS =
            Set.of("calculate", "relevant", "constraint", "required", "readonly");

    private Unrepeatable() {}

    /// @return paths such as `/data/place/B_pec`
    static Set<String> nodes(byte[] xform) {
        Set<String> lists = new HashSet<>();
        Map<String, String> expressions = new LinkedHashMap<>();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(xform));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    collect(xml, lists, expressions);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A stored form cannot be read", e);
        }
        return reached(lists, expressions);
    }

    private static void collect(XMLStreamReader xml, Set<String> lists, Map<String, String> expressions) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        String id = attributes.get("id");
        String nodeset = attributes.get("nodeset");
        if (xml.getLocalName().equals("instance") && id != null && attributes.containsKey("src")) {
            lists.add(id);
        } else if (xml.getLocalName().equals("bind") && nodeset != null) {
            StringBuilder text = new StringBuilder();
            EXPRESSIONS.forEach(name -> text.append(' ').append(attributes.getOrDefault(name, "")));
            expressions.merge(nodeset.strip(), text.toString(), String::concat);
        }
    }

    private static Set<String> reached(Set<String> lists, Map<String, String> expressions) {
        Set<String> found = new HashSet<>();
        expressions.forEach((path, text) -> {
            boolean usesList = lists.stream()
                    .anyMatch(list -> text.contains("'" + list + "'") || text.contains("\"" + list + "\""));
            if (usesList || OF_THE_MOMENT.matcher(text).find()) {
                found.add(path);
            }
        });
        boolean grown = !found.isEmpty();
        while (grown) {
            grown = false;
            for (Map.Entry<String, String> expression : expressions.entrySet()) {
                boolean reaches = found.stream().anyMatch(path -> refersTo(expression.getValue(), path));
                grown |= reaches && found.add(expression.getKey());
            }
        }
        return found;
    }

    /// Whole paths, and names alone, since expressions may be relative. Rather one too many than a false flag.
    private static boolean refersTo(String text, String path) {
        return text.contains(path.substring(path.lastIndexOf('/') + 1));
    }
}
