package org.scrutineer.findings.openrosa;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An address under `/v1/key/{token}/missions/{missionId}` or `/api/v1/missions/{missionId}/openrosa`, taken
/// apart. The token may stand in the query instead: `/v1/missions/{missionId}/…?st={token}`.
///
/// @param token the device token, null for integrators
/// @param base what the addresses of this caller begin with, the token in the path
/// @param target what is asked for
record Address(@Nullable String token, String missionId, String base, Target target) {

    /// What is asked for.
    sealed interface Target {

        record FormList() implements Target {}

        record FormXml(String formId) implements Target {}

        record Manifest(String formId) implements Target {}

        record Media(String formId, String name) implements Target {}

        record Submission() implements Target {}

        /// Whether `X-OpenRosa-Version` must be sent.
        default boolean needsVersion() {
            return !(this instanceof FormXml || this instanceof Media);
        }
    }

    /// @param rawPath path as sent, still encoded
    /// @param tokenInQuery the parameter `st`, null when there is none
    /// @return empty when there is nothing at this address
    static Optional<Address> of(String rawPath, @Nullable String tokenInQuery) {
        String[] raw = rawPath.substring(1).split("/", -1);
        List<String> parts = new ArrayList<>(raw.length);
        for (String part : raw) {
            String decoded = decode(part);
            if (decoded == null || decoded.isEmpty()) {
                return Optional.empty();
            }
            parts.add(decoded);
        }
        if (parts.size() >= 6
                && parts.get(0).equals("v1")
                && parts.get(1).equals("key")
                && parts.get(3).equals("missions")) {
            return target(parts.subList(5, parts.size()))
                    .map(target -> new Address(parts.get(2), parts.get(4), base(raw, 5), target));
        }
        if (parts.size() >= 6
                && rawPath.startsWith("/api/v1/missions/")
                && parts.get(4).equals("openrosa")) {
            return target(parts.subList(5, parts.size()))
                    .map(target -> new Address(null, parts.get(3), base(raw, 5), target));
        }
        if (parts.size() >= 4 && parts.get(0).equals("v1") && parts.get(1).equals("missions")) {
            String base = tokenInQuery == null
                    ? base(raw, 3)
                    : "/v1/key/" + URLEncoder.encode(tokenInQuery, StandardCharsets.UTF_8) + "/missions/" + raw[2];
            return target(parts.subList(3, parts.size()))
                    .map(target -> new Address(tokenInQuery, parts.get(2), base, target));
        }
        return Optional.empty();
    }

    private static Optional<Target> target(List<String> parts) {
        return Optional.ofNullable(
                switch (parts.size()) {
                    case 1 ->
                        switch (parts.getFirst()) {
                            case "formList" -> new Target.FormList();
                            case "submission" -> new Target.Submission();
                            default -> null;
                        };
                    case 2 -> form(parts.get(0), parts.get(1));
                    case 3 ->
                        parts.getFirst().equals("forms") && parts.get(2).equals("manifest")
                                ? new Target.Manifest(parts.get(1))
                                : null;
                    case 4 ->
                        parts.getFirst().equals("forms") && parts.get(2).equals("attachments")
                                ? new Target.Media(parts.get(1), parts.get(3))
                                : null;
                    default -> null;
                });
    }

    private static @Nullable Target form(String folder, String file) {
        return folder.equals("forms") && file.endsWith(".xml")
                ? new Target.FormXml(file.substring(0, file.length() - ".xml".length()))
                : null;
    }

    private static String base(String[] raw, int parts) {
        return "/" + String.join("/", List.of(raw).subList(0, parts));
    }

    /// @return null when it cannot be decoded, or hides something invisible
    private static @Nullable String decode(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        try {
            String decoded = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.chars().anyMatch(Character::isISOControl) ? null : decoded;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
