package org.scrutineer.findings.openrosa;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the headers of a part say.
///
/// @param name of the form field, in UTF-8; attachments are matched by it
/// @param mediaType as sent, or application/octet-stream
record PartHeader(String name, String mediaType) {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TYPE = 200;
    static final String UNKNOWN_TYPE = "application/octet-stream";

    static PartHeader parse(String headers) throws MultipartReader.Malformed {
        String name = null;
        String mediaType = UNKNOWN_TYPE;
        for (String line : headers.split("\r\n")) {
            int colon = line.indexOf(':');
            String header = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (header.equals("content-disposition")) {
                name = parameter(line, "name");
            } else if (header.equals("content-type")) {
                mediaType = mediaType(line.substring(colon + 1).strip());
            }
        }
        if (name == null) {
            throw new MultipartReader.Malformed("A part has no name");
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new MultipartReader.Malformed("A part has an impossible name");
        }
        return new PartHeader(name, mediaType);
    }

    /// What cannot be a media type says nothing about the content, which is kept all the same.
    private static String mediaType(String sent) {
        boolean possible =
                !sent.isEmpty() && sent.length() <= LONGEST_TYPE && sent.chars().noneMatch(Character::isISOControl);
        return possible ? sent : UNKNOWN_TYPE;
    }

    /// The value of a parameter of a header line; quotes and backslashes are resolved.
    static @Nullable String parameter(String line, String parameter) {
        int at = line.indexOf(';');
        while (at >= 0) {
            int begin = at + 1;
            while (begin < line.length() && Character.isWhitespace(line.charAt(begin))) {
                begin++;
            }
            int equals = line.indexOf('=', begin);
            if (equals < 0) {
                return null;
            }
            String name = line.substring(begin, equals).strip();
            StringBuilder value = new StringBuilder();
            at = value(line, equals + 1, value);
            if (name.equalsIgnoreCase(parameter)) {
                return value.toString();
            }
        }
        return null;
    }

    /// Phones do not escape backslashes, so one before any other character is part of the name.
    private static boolean isEscaped(String line, int at) {
        return at < line.length() && (line.charAt(at) == '"' || line.charAt(at) == '\\');
    }

    /// @return index of the semicolon after the value, or -1
    private static int value(String line, int from, StringBuilder value) {
        int i = from;
        boolean quoted = i < line.length() && line.charAt(i) == '"';
        if (quoted) {
            for (i++; i < line.length() && line.charAt(i) != '"'; i++) {
                if (line.charAt(i) == '\\' && isEscaped(line, i + 1)) {
                    i++;
                }
                value.append(line.charAt(i));
            }
            return line.indexOf(';', i);
        }
        int end = line.indexOf(';', i);
        value.append(line.substring(i, end < 0 ? line.length() : end).strip());
        return end;
    }
}
