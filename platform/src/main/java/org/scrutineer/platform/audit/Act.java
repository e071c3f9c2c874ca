package org.scrutineer.platform.audit;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/// What was done, and to which thing.
///
/// @param action what happened, in the past tense, for example `form.published`
/// @param subjectKind what kind of thing it happened to, for example `form`
/// @param subjectId which one
/// @param subjectVersion its version after the act; 0 where it has none
/// @param sha256 of the content that the entry vouches for, lower-case hex; empty when it vouches for none
/// @param details whatever else explains the act, `key=value` by key, separated by blanks; no personal data
public record Act(
        String action, String subjectKind, String subjectId, long subjectVersion, String sha256, String details) {

    public static Act of(String action, String subjectKind, String subjectId) {
        return new Act(action, subjectKind, subjectId, 0, "", "");
    }

    public Act version(long version) {
        return new Act(action, subjectKind, subjectId, version, sha256, details);
    }

    /// @param contentSha256 lower-case hex
    public Act content(String contentSha256) {
        return new Act(action, subjectKind, subjectId, subjectVersion, contentSha256, details);
    }

    public Act details(Map<String, String> members) {
        StringJoiner joined = new StringJoiner(" ");
        new TreeMap<>(members).forEach((key, value) -> joined.add(key + "=" + value));
        return new Act(action, subjectKind, subjectId, subjectVersion, sha256, joined.toString());
    }
}
