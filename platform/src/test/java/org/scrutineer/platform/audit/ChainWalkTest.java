package org.scrutineer.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainWalkTest {

    private final List<AuditEntry> chain = new ArrayList<>();

    @BeforeEach
    void fiveEntries() {
        String previous = AuditEntry.BEFORE_ALL;
        for (int i = 1; i <= 5; i++) {
            AuditEntry entry = entry(i, "subject-" + i, previous);
            chain.add(entry);
            previous = entry.hash();
        }
    }

    @Test
    void findsNothingInASoundChain() {
        assertThat(walk()).isEmpty();
    }

    @Test
    void namesTheEntryThatWasChangedAndNoOther() {
        AuditEntry was = chain.get(2);
        chain.set(
                2,
                new AuditEntry(
                        "m",
                        3,
                        was.occurredAt(),
                        new Origin("somebody else", "", ""),
                        was.act(),
                        was.previousHash(),
                        was.hash()));

        assertThat(walk()).containsExactly("3 is not what was written: its hash does not fit");
    }

    @Test
    void namesTheFirstEntryBehindOneThatWasWrittenAnew() {
        chain.set(2, entry(3, "another", chain.get(1).hash()));

        assertThat(walk()).containsExactly("4 does not follow from the entry before it");
    }

    @Test
    void namesTheEntryBehindAGap() {
        chain.remove(2);

        assertThat(walk()).containsExactly("4 comes where entry 3 should be");
    }

    @Test
    void seesThatTheEndIsMissing() {
        String head = chain.getLast().hash();
        chain.removeLast();

        ChainWalk walk = new ChainWalk();
        chain.forEach(entry -> assertThat(walk.step(entry)).isEmpty());

        assertThat(walk.end(5, head)).contains("ends with entry 4, but entry 5 was the last one written");
    }

    @Test
    void seesAnEndThatWasWrittenAnew() {
        String head = chain.getLast().hash();
        chain.set(4, entry(5, "another", chain.get(3).hash()));

        ChainWalk walk = new ChainWalk();
        chain.forEach(entry -> assertThat(walk.step(entry)).isEmpty());

        assertThat(walk.end(5, head)).isPresent();
    }

    private List<String> walk() {
        ChainWalk walk = new ChainWalk();
        List<String> faults = new ArrayList<>();
        for (AuditEntry entry : chain) {
            walk.step(entry).ifPresent(fault -> faults.add(entry.position() + " " + fault));
        }
        AuditEntry last = chain.getLast();
        walk.end(last.position(), last.hash()).ifPresent(faults::add);
        return faults;
    }

    private static AuditEntry entry(long position, String subject, String previous) {
        return AuditEntry.next(
                "m",
                position,
                Instant.EPOCH.plusSeconds(position),
                Origin.ofService("test"),
                Act.of("thing.changed", "thing", subject),
                previous);
    }
}
