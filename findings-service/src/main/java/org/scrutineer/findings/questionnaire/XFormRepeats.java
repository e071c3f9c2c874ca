package org.scrutineer.findings.questionnaire;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.xml.SafeXml;

/// Which groups of a form repeat. Read from the form itself: definitions that were stored before do not say.
public final class XFormRepeats {

    private static final XMLInputFactory XML = SafeXml.inputFactory();

    private XFormRepeats() {}

    /// @param xform a form that was read before, so it is well-formed
    /// @return their paths in the instance, outer ones before inner ones, for example `/data/members`
    public static Set<String> of(byte[] xform) {
        Set<String> repeats = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(xform));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    boolean isRepeat = xml.getLocalName().equals("repeat");
                    String path = path(open.isEmpty() ? "" : open.getLast(), reference(xml, isRepeat));
                    open.addLast(path);
                    if (isRepeat) {
                        repeats.add(path);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.removeLast();
                }
            }
            return repeats;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A stored form cannot be read", e);
        }
    }

    private static @Nullable String reference(XMLStreamReader xml, boolean isRepeat) {
        if (isRepeat) {
            return xml.getAttributeValue(null, "nodeset");
        }
        return xml.getLocalName().equals("group") ? xml.getAttributeValue(null, "ref") : null;
    }

    /// References may be relative to the group around them.
    private static String path(String around, @Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return around;
        }
        String stripped = reference.strip();
        return stripped.startsWith("/") ? stripped : around + "/" + stripped;
    }
}
