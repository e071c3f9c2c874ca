package org.scrutineer.findings.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.xml.SafeXml;

/// Reads submissions. One pass over the bytes, no tree; namespaces do not matter, as phones differ in them.
@ApplicationScoped
public class SubmissionReader {

    private static final XMLInputFactory XML = SafeXml.inputFactory();

    private final Function<FormKey, Optional<KnownForm>> forms;

    @Inject
    SubmissionReader(FormCatalogue forms) {
        this(forms::find);
    }

    SubmissionReader(Function<FormKey, Optional<KnownForm>> forms) {
        this.forms = forms;
    }

    /// @throws Unreadable when it is not a submission; nothing else is thrown for any input
    public Submission read(String missionId, byte[] xml) throws Unreadable {
        return read(missionId, xml, forms);
    }

    /// Reads it as a submission of a given form, whatever form it names.
    ///
    /// @throws Unreadable when it is not a submission
    public Submission readAs(KnownForm form, byte[] xml) throws Unreadable {
        return read(form.key().missionId(), xml, named -> Optional.of(form));
    }

    private static Submission read(String missionId, byte[] xml, Function<FormKey, Optional<KnownForm>> forms)
            throws Unreadable {
        try {
            XMLStreamReader events = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return read(events, new SubmissionWalk(missionId, forms));
            } finally {
                events.close();
            }
        } catch (XMLStreamException e) {
            throw new Unreadable("The form that was sent is not well-formed XML. Please tell your co-ordinator.");
        }
    }

    private static Submission read(XMLStreamReader events, SubmissionWalk walk) throws XMLStreamException, Unreadable {
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamConstants.DTD ->
                    throw new Unreadable("A form that is sent must not contain a document type declaration.");
                case XMLStreamConstants.START_ELEMENT -> walk.start(events);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> walk.text(events);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable("A form that is sent must not refer to entities.");
                case XMLStreamConstants.END_ELEMENT -> walk.end(events.getLocalName());
                default -> {}
            }
        }
        return walk.submission();
    }
}
