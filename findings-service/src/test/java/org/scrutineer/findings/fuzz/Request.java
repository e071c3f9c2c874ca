package org.scrutineer.findings.fuzz;

/// A request, byte by byte.
///
/// @param xml what its form part has in it
/// @param xmlArrives whether the form part is framed as it should be, so that its bytes are what must be stored or held
record Request(byte[] bytes, byte[] xml, boolean xmlArrives, Ending ending) {

    /// How a request ends.
    enum Ending {
        /// The server has all that it was promised.
        WHOLE,
        /// Its headers are damaged: they may be no HTTP at all, or promise more bytes than come. Whoever sends this
        /// hangs up when nothing comes back.
        UNSURE,
        /// The sender hangs up in the middle.
        CUT
    }

    boolean isWhole() {
        return ending == Ending.WHOLE;
    }
}
