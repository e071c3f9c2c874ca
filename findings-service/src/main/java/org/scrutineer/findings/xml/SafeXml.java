package org.scrutineer.findings.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/// XML readers for input that nobody vouches for.
public final class SafeXml {

    private SafeXml() {}

    /// A StAX factory without document types and external entities. A document type declaration is reported as an
    /// event all the same, so that the reader can refuse it: what it declares is never resolved.
    public static XMLInputFactory inputFactory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // What is wrong with a text is said when its event is read, as a checked exception, not when it is looked at.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read");
        });
        return factory;
    }
}
