package org.scrutineer.findings.openrosa;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An address under `/v1/key/{token}/missions/{missionId}` or `/api/v1/missions/{missionId}/openrosa`, or of a draft,
/// `/v1/test/{token}/missions/{missionId}/forms/{formId}/draft`, taken apart. The token of a device may stand in
/// the query instead: `/v1/missions/{missionId}/…?st={token}`.
///
/// @param token of a device, or of the trial of a draft; null for integrators
/// @param draftOf the form whose draft is meant, null for what is published
/// @param base what the addresses of this caller begin with, the token in the path
/// @param target what is asked for
record Address(
        @Nullable String token, String missionId, @Nullable String draftOf, String base, Target target) {

    /// Parts before the resource: those of mission and credential.
    private static final int PREFIX = 5;
    /// The same when the token is not in the path.
    private static final int SHORT_PREFIX = 3;
    /// And those of a draft: `forms/{formId}/draft`.
    private static final int DRAFT_PREFIX = 8;

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
        if (parts.size() > SHORT_PREFIX
                && parts.get(0).equals("v1")
                && parts.get(1).equals("missions")) {
            return withoutTokenInPath(tokenInQuery, parts, raw);
        }
        if (parts.size() <= PREFIX) {
            return Optional.empty();
        }
        List<String> rest = parts.subList(PREFIX, parts.size());
        boolean byToken = parts.get(0).equals("v1") && parts.get(3).equals("missions");
        boolean byBearer =
                rawPath.startsWith("/api/v1/missions/") && parts.get(4).equals("openrosa");
        if (byToken && parts.get(1).equals("key")) {
            return target(rest).map(target -> new Address(parts.get(2), parts.get(4), null, base(raw, PREFIX), target));
        }
        if (byToken && parts.get(1).equals("test")) {
            return draft(parts.get(2), parts.get(4), rest, raw);
        }
        if (byBearer) {
            return target(rest)
                    .map(target -> new Address(null, parts.get(3), null, base(raw, PREFIX), target))
                    .or(() -> draft(null, parts.get(3), rest, raw));
        }
        return Optional.empty();
    }

    private static Optional<Address> withoutTokenInPath(
            @Nullable String tokenInQuery, List<String> parts, String[] raw) {
        String base = tokenInQuery == null
                ? base(raw, SHORT_PREFIX)
                : "/v1/key/" + URLEncoder.encode(tokenInQuery, StandardCharsets.UTF_8) + "/missions/" + raw[2];
        return target(parts.subList(SHORT_PREFIX, parts.size()))
                .map(target -> new Address(tokenInQuery, parts.get(2), null, base, target));
    }

    private static Optional<Address> draft(@Nullable String token, String missionId, List<String> parts, String[] raw) {
        if (parts.size() < 3 || !parts.getFirst().equals("forms")) {
            return Optional.empty();
        }
        String formId = parts.get(1);
        return draftTarget(formId, parts.subList(2, parts.size()))
                .map(target -> new Address(token, missionId, formId, base(raw, DRAFT_PREFIX), target));
    }

    private static Optional<Target> draftTarget(String formId, List<String> parts) {
        if (parts.equals(List.of("draft.xml"))) {
            return Optional.of(new Target.FormXml(formId));
        }
        if (!parts.getFirst().equals("draft")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (parts.size()) {
                    case 2 ->
                        switch (parts.get(1)) {
                            case "formList" -> new Target.FormList();
                            case "submission" -> new Target.Submission();
                            case "manifest" -> new Target.Manifest(formId);
                            default -> null;
                        };
                    case 3 -> parts.get(1).equals("attachments") ? new Target.Media(formId, parts.get(2)) : null;
                    default -> null;
                });
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
        return "/" + String.join("/", List.of(raw).subList(0, Math.min(parts, raw.length)));
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
