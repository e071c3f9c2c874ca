package org.scrutineer.findings.openrosa;

/// Sizes of request bodies.
final class Bodies {

    /// What a phone counts are its files; the frame of the multipart body comes on top.
    static final long LARGEST = Exchange.ACCEPT_CONTENT_LENGTH + 1_000_000;
    /// Up to here a body is gathered in memory: a form with 100 questions has some 5 kB.
    static final int LARGEST_IN_MEMORY = 256 * 1024;
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
