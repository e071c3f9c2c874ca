package org.scrutineer.reporting.finding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.contracts.findings.FindingState;

/// SHA-256 over the content of a finding, in a form that anybody can write again.
///
/// The content is a row of strings: form id, form version, then code and raw answer of every question that was asked,
/// by code, then name and SHA-256 (empty until received) of every attachment, by name. Each string is written as a
/// netstring: its length in UTF-8 bytes in decimal, a colon, the bytes, a comma. Codes and names are sorted by UTF-16
/// code units, which for the names that XForms allow is the order of ASCII.
final class ContentHash {

    private static final int USUAL_LENGTH = 4_096;

    /// Hashed at once: a digest fed with hundreds of small pieces takes twice as long.
    private final ByteArrayOutputStream written = new ByteArrayOutputStream(USUAL_LENGTH);

    private ContentHash() {}

    /// @return 32 bytes
    static byte[] of(FindingState finding) {
        ContentHash hash = new ContentHash();
        hash.add(finding.formId());
        hash.add(finding.formVersion());
        for (Map.Entry<String, String> answer : new TreeMap<>(finding.answers()).entrySet()) {
            hash.add(answer.getKey());
            hash.add(answer.getValue());
        }
        finding.attachments().stream()
                .sorted(Comparator.comparing(Attachment::name))
                .forEach(attachment -> {
                    hash.add(attachment.name());
                    hash.add(attachment.sha256() == null ? "" : attachment.sha256());
                });
        return hash.digest();
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        written.writeBytes(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        written.write(':');
        written.writeBytes(bytes);
        written.write(',');
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(written.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
