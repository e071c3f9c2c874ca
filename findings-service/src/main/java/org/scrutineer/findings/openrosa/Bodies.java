package org.scrutineer.findings.openrosa;

import org.scrutineer.findings.attachment.Incoming;

/// Sizes of request bodies.
final class Bodies {

    /// What a phone counts are its files; the frame of the multipart body comes on top.
    static final long LARGEST = Exchange.ACCEPT_CONTENT_LENGTH + 1_000_000;
    /// Up to here a body is gathered in memory, on the event loop, which must not write to a disk: so no more than a
    /// file may have that is kept in memory. A form with 100 questions has some 5 kB.
    static final int LARGEST_IN_MEMORY = Incoming.MOST_IN_MEMORY;
    /// The XML of one submission.
    static final int LARGEST_XML = 5_000_000;

    private Bodies() {}

    /// @return the value of a Content-Length header; a nonsensical one counts as too large
    static long length(String header) {
        try {
            return Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
