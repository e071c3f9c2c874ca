package org.scrutineer.findings.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the door's strict reader finds in a document, the reader of what is stored finds, too.
class StoredXmlTest {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    static Stream<Arguments> admitted() {
        return Stream.of(
                named("plain", "<data id='f'><a>1</a><b/><c>  two  </c></data>"),
                named("namespaces", "<x:data xmlns:x='urn:x'><x:a>1</x:a><b xmlns='urn:y'>2</b></x:data>"),
                named("references", "<data><a>&lt;&amp;&gt; &quot;&apos; &#65;&#x1F5F3;</a></data>"),
                named("unparsed", "<data><a>one<![CDATA[ <two> & ]]>three</a></data>"),
                named("comments", "<?xml version='1.0'?><!-- x --><data><a>1<!-- 2 -->3<?p q?>4</a></data>"),
                named("line ends", "<data><a>one\r\ntwo\rthree\nfour</a></data>"),
                named("many scripts", "<data><a>Сайлау учаскесі №1 · 투표소 · 🗳🗳</a></data>"),
                named("long", "<data><a>" + "ұзын мәтін 🗳 &amp; ".repeat(20_000) + "</a></data>"),
                named("deep", "<g>".repeat(90) + "<a>1</a>" + "</g>".repeat(90)),
                named("version 1.1", "<?xml version='1.1'?><data><a>one\u0085two&#1;</a></data>"),
                Arguments.of(
                        "UTF-16", "<?xml version='1.0'?><data><a>сөз</a></data>".getBytes(StandardCharsets.UTF_16)),
                Arguments.of(
                        "windows-1251",
                        "<?xml version='1.0' encoding='windows-1251'?><data><a>слово</a></data>".getBytes(CYRILLIC)),
                Arguments.of(
                        "ISO-8859-1",
                        "<?xml version='1.0' encoding='ISO-8859-1'?><data><a>é</a></data>"
                                .getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("byte order mark", "\uFEFF<data><a>1</a></data>".getBytes(StandardCharsets.UTF_8)));
    }

    private static Arguments named(String name, String xml) {
        return Arguments.of(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("admitted")
    void readsWhatTheStrictReaderReads(String name, byte[] xml) throws XMLStreamException {
        List<String> strict = events(SafeXml.inputFactory().createXMLStreamReader(new ByteArrayInputStream(xml)));

        assertThat(StoredXml.read(xml, StoredXmlTest::events)).as(name).isEqualTo(strict);
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        byte[] torn = "<data><a>1</a>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> StoredXml.read(torn, StoredXmlTest::events)).isInstanceOf(XMLStreamException.class);
    }

    /// Names of elements as they open and close, with the whole of the text between them.
    private static List<String> events(XMLStreamReader xml) throws XMLStreamException {
        List<String> events = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    events.add(text + "<" + xml.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> {
                    events.add(text + ">" + xml.getLocalName());
                    text.setLength(0);
                }
                default -> {}
            }
        }
        return events;
    }
}
