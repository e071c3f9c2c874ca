package org.scrutineer.findings.attachment;

import java.io.IOException;
import java.io.InputStream;

/// Where files are kept, by the SHA-256 of their content: the same bytes are kept once. After [#store] neither a
/// crash nor a power cut loses them.
public interface ContentStore {

    /// A place for bytes that are still coming in.
    Incoming receive();

    /// Keeps what came in, and closes it; the same content again is not written twice.
    StoredFile store(Incoming received);

    /// A stored file, from its beginning.
    ///
    /// @param sha256 lower-case hex
    /// @throws java.nio.file.NoSuchFileException when there is none
    default InputStream open(String sha256) throws IOException {
        return open(sha256, 0);
    }

    /// A stored file from a byte on.
    ///
    /// @param from less than its size, or 0
    /// @throws java.nio.file.NoSuchFileException when there is none
    InputStream open(String sha256, long from) throws IOException;
}
