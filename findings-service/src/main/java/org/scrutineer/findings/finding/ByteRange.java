package org.scrutineer.findings.finding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a file that is asked for (RFC 9110, section 14): one range; of several the whole file is given.
///
/// @param from first byte
/// @param to last byte, inclusive; less than `from` when no byte of the file is in the range
record ByteRange(long from, long to) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /// @param header the Range header
    /// @param size of the file
    /// @return empty when the whole file is to be given: without a header, and with one that is not understood
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher range = ONE_RANGE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(range.group(2)), size);
            return Optional.of(new ByteRange(size - last, size - 1));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        return to < from && !range.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(from, Math.min(to, size - 1)));
    }

    long length() {
        return to - from + 1;
    }

    boolean isSatisfiable() {
        return length() > 0;
    }
}
