package org.scrutineer.rehearsal.phone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads the two OpenRosa lists: forms and media files.
final class FormListReader {

    private static final String FORMS = "http://openrosa.org/xforms/xformsList";
    private static final String MANIFEST = "http://openrosa.org/xforms/xformsManifest";

    private FormListReader() {}

    static List<ListedForm> forms(byte[] xml) throws IOException {
        List<ListedForm> forms = new ArrayList<>();
        for (Element form : elements(xml, FORMS, "xform")) {
            String manifest = text(form, "manifestUrl");
            forms.add(new ListedForm(
                    required(form, "formID"),
                    required(form, "version"),
                    required(form, "hash"),
                    URI.create(required(form, "downloadUrl")),
                    manifest == null ? null : URI.create(manifest)));
        }
        return forms;
    }

    static List<MediaFile> media(byte[] xml) throws IOException {
        List<MediaFile> files = new ArrayList<>();
        for (Element file : elements(xml, MANIFEST, "mediaFile")) {
            files.add(new MediaFile(
                    required(file, "filename"), required(file, "hash"), URI.create(required(file, "downloadUrl"))));
        }
        return files;
    }

    private static List<Element> elements(byte[] xml, String namespace, String name) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
            NodeList found = root.getElementsByTagNameNS(namespace, name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("Not an OpenRosa list: " + e.getMessage(), e);
        }
    }

    private static String required(Element element, String name) throws IOException {
        String text = text(element, name);
        if (text == null) {
            throw new IOException("The list has an entry without " + name);
        }
        return text;
    }

    private static @Nullable String text(Element element, String name) {
        NodeList found = element.getElementsByTagNameNS(element.getNamespaceURI(), name);
        return found.getLength() == 0 ? null : found.item(0).getTextContent().trim();
    }
}
