package org.scrutineer.findings.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads submissions that a reader of [SafeXml] admitted before. Aalto says the same about them in less time, but takes
/// fewer kinds of XML (not version 1.1, for one): what it refuses is read by the strict reader again.
public final class StoredXml {

    private static final XMLInputFactory FAST = fast();
    private static final XMLInputFactory STRICT = SafeXml.inputFactory();

    private StoredXml() {}

    /// One walk through a document; makes what it yields anew each time.
    public interface Walk<T> {
        T through(XMLStreamReader events) throws XMLStreamException;
    }

    /// @throws XMLStreamException when it is not well-formed after all
    public static <T> T read(byte[] content, Walk<T> walk) throws XMLStreamException {
        try {
            return read(FAST, content, walk);
        } catch (XMLStreamException | UncheckedStreamException e) {
            return read(STRICT, content, walk);
        }
    }

    private static <T> T read(XMLInputFactory factory, byte[] content, Walk<T> walk) throws XMLStreamException {
        XMLStreamReader events = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        try {
            return walk.through(events);
        } finally {
            events.close();
        }
    }

    private static XMLInputFactory fast() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
