package org.scrutineer.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    private static final Instant NOON = Instant.parse("2022-11-20T08:00:00.123456Z");
    private static final Origin HEAD = new Origin("head", "192.0.2.7", "curl/8");
    private static final Act PUBLISHED =
            new Act("form.published", "form", "kz2022_b/2022111001", 3, "ab".repeat(32), "status=PUBLISHED Қ");

    /// Computed apart from this code. It may never change: every chain there is would break.
    @Test
    void hasTheHashThatItAlwaysHad() {
        AuditEntry entry = AuditEntry.next("kz2022", 1, NOON, HEAD, PUBLISHED, AuditEntry.BEFORE_ALL);

        assertThat(entry.hash()).isEqualTo("122dd4b4549e9435b88333f718b3c93cc4d649e9f02853daea034e3390995b1d");
        assertThat(entry.computeHash()).isEqualTo(entry.hash());
    }

    @Test
    void everyMemberCounts() {
        String other = "f".repeat(64);
        Stream<AuditEntry> changed = Stream.of(
                entry("kz2023", 1, NOON, HEAD, PUBLISHED, AuditEntry.BEFORE_ALL),
                entry("kz2022", 2, NOON, HEAD, PUBLISHED, AuditEntry.BEFORE_ALL),
                entry("kz2022", 1, NOON.plusNanos(1_000), HEAD, PUBLISHED, AuditEntry.BEFORE_ALL),
                entry("kz2022", 1, NOON, new Origin("heat", "192.0.2.7", "curl/8"), PUBLISHED, AuditEntry.BEFORE_ALL),
                entry("kz2022", 1, NOON, new Origin("head", "192.0.2.8", "curl/8"), PUBLISHED, AuditEntry.BEFORE_ALL),
                entry("kz2022", 1, NOON, new Origin("head", "192.0.2.7", "curl/9"), PUBLISHED, AuditEntry.BEFORE_ALL),
                entry("kz2022", 1, NOON, HEAD, act("form.closed", "form", "x", 3, "", ""), AuditEntry.BEFORE_ALL),
                entry("kz2022", 1, NOON, HEAD, PUBLISHED.version(4), AuditEntry.BEFORE_ALL),
                entry("kz2022", 1, NOON, HEAD, PUBLISHED.content(other), AuditEntry.BEFORE_ALL),
                entry(
                        "kz2022",
                        1,
                        NOON,
                        HEAD,
                        act("form.published", "from", "kz2022_b/2022111001", 3, "ab".repeat(32), "status=PUBLISHED Қ"),
                        AuditEntry.BEFORE_ALL),
                entry(
                        "kz2022",
                        1,
                        NOON,
                        HEAD,
                        act("form.published", "form", "kz2022_b/2022111001", 3, "ab".repeat(32), "status=PUBLISHED K"),
                        AuditEntry.BEFORE_ALL),
                entry("kz2022", 1, NOON, HEAD, PUBLISHED, other));

        List<String> hashes = changed.map(AuditEntry::hash).toList();

        assertThat(hashes)
                .doesNotHaveDuplicates()
                .doesNotContain(entry("kz2022", 1, NOON, HEAD, PUBLISHED, AuditEntry.BEFORE_ALL)
                        .hash());
    }

    /// What stands between two members must not be movable from one to the other.
    @Test
    void membersAreNotRunTogether() {
        Origin one = new Origin("ab", "c", "");
        Origin other = new Origin("a", "bc", "");

        assertThat(entry("m", 1, NOON, one, PUBLISHED, AuditEntry.BEFORE_ALL).hash())
                .isNotEqualTo(entry("m", 1, NOON, other, PUBLISHED, AuditEntry.BEFORE_ALL)
                        .hash());
    }

    private static AuditEntry entry(
            String missionId, long position, Instant at, Origin origin, Act act, String previous) {
        return AuditEntry.next(missionId, position, at, origin, act, previous);
    }

    private static Act act(String action, String kind, String id, long version, String sha256, String details) {
        return new Act(action, kind, id, version, sha256, details);
    }
}
