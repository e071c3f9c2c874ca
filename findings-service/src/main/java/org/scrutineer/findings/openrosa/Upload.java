package org.scrutineer.findings.openrosa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.attachment.ContentStore;
import org.scrutineer.findings.attachment.Incoming;
import org.scrutineer.findings.intake.ReceivedFile;

/// The parts of a submission as they come in: the XML in memory, files wherever their size puts them.
final class Upload implements MultipartReader.Parts {

    private static final String XML_PART = "xml_submission_file";
    private static final String WHOLE_BODY = "body";

    private final ContentStore store;
    private final List<ReceivedFile> files = new ArrayList<>();
    private @Nullable Xml xml;
    private @Nullable Incoming preamble;

    Upload(ContentStore store) {
        this.store = store;
    }

    /// What stands before the first part has no meaning, unless there is no part at all: then it is all that was sent.
    @Override
    public OutputStream preamble() {
        if (preamble == null) {
            preamble = store.receive();
        }
        return withoutClosing(preamble);
    }

    @Override
    public OutputStream open(PartHeader header) {
        if (header.name().equals(XML_PART) && xml == null) {
            xml = new Xml();
            return xml;
        }
        Incoming content = store.receive();
        files.add(new ReceivedFile(header.name(), header.mediaType(), content));
        return withoutClosing(content);
    }

    /// The end of the part must not remove what came: that is decided when the submission is.
    private static OutputStream withoutClosing(OutputStream content) {
        return new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                content.write(oneByte);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                content.write(bytes, offset, length);
            }
        };
    }

    /// The part `xml_submission_file`, or what came of it; null when there is none.
    byte @Nullable [] xml() {
        return xml == null ? null : xml.toByteArray();
    }

    List<ReceivedFile> files() {
        return files;
    }

    /// The files, or the whole body as the only one when no part was found in it.
    List<ReceivedFile> filesOrBody() {
        if (preamble != null && xml == null && files.isEmpty()) {
            files.add(new ReceivedFile(WHOLE_BODY, PartHeader.UNKNOWN_TYPE, preamble));
        } else {
            forgetPreamble();
        }
        return files;
    }

    void forgetPreamble() {
        if (preamble != null) {
            preamble.close();
            preamble = null;
        }
    }

    void discard() {
        forgetPreamble();
        files.forEach(file -> file.content().close());
    }

    private static final class Xml extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            if (size() + length > Bodies.LARGEST_XML) {
                throw new XmlTooLarge();
            }
            super.write(bytes, offset, length);
        }
    }

    /// The XML of a submission is longer than any form can be.
    static final class XmlTooLarge extends RuntimeException {
        XmlTooLarge() {
            super("XML too large", null, false, false);
        }
    }
}
