package org.scrutineer.findings.form;

import org.scrutineer.findings.attachment.Digests;

/// An XForm as uploaded.
///
/// @param sha256 lower-case hex, tells whether two uploads are the same
/// @param md5 lower-case hex, what OpenRosa lists
record FormFile(byte[] bytes, String sha256, String md5) {

    static FormFile of(byte[] bytes) {
        return new FormFile(bytes, Digests.hex(Digests.sha256(bytes)), Digests.hex(Digests.md5(bytes)));
    }
}
