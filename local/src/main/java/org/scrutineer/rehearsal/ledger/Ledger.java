package org.scrutineer.rehearsal.ledger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.scrutineer.rehearsal.answers.FilledForm;
import org.scrutineer.rehearsal.kit.Purpose;

/// What was sent and what the platform answered to it; used by all phones at once.
public final class Ledger {

    private static final int REMEMBERED = 200;

    private final Map<String, LedgerEntry> entries = new ConcurrentSkipListMap<>();
    private final Set<String> conflicts = ConcurrentHashMap.newKeySet();
    private final List<String> surprises = new CopyOnWriteArrayList<>();
    private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);

    public Ledger() {
        for (Count count : Count.values()) {
            counts.put(count, new LongAdder());
        }
    }

    /// A first version was accepted. It does not undo a correction.
    ///
    /// @param pictureSha256 of its attachment, empty when there is none
    public void accepted(FilledForm form, String pictureSha256) {
        entries.putIfAbsent(form.sheet().key(), LedgerEntry.of(form, pictureSha256));
        count(Count.ACCEPTED);
    }

    /// A correction was accepted: from now on it is the finding.
    ///
    /// @param pictureSha256 of its attachment, empty when there is none
    public void corrected(FilledForm form, String pictureSha256) {
        entries.put(form.sheet().key(), LedgerEntry.of(form, pictureSha256));
        count(Count.CORRECTED);
    }

    /// A quality rule has to flag a finding because of something that came after it.
    public void faulty(LedgerEntry entry, String rule) {
        entries.computeIfPresent(entry.key(), (key, known) -> known.flaggedBy(rule));
    }

    /// Other content under a used instanceID was refused, as it must be.
    public void conflict(String instanceId) {
        conflicts.add(instanceId);
        count(Count.CONFLICTS);
    }

    /// Something was answered that must not be.
    public void surprise(String what) {
        if (surprises.size() < REMEMBERED) {
            surprises.add(what);
        }
        count(Count.UNEXPECTED);
    }

    public void count(Count count) {
        adder(count).increment();
    }

    public long of(Count count) {
        return adder(count).sum();
    }

    private LongAdder adder(Count count) {
        LongAdder adder = counts.get(count);
        if (adder == null) {
            throw new IllegalStateException("Not counted: " + count);
        }
        return adder;
    }

    /// Findings that the platform must hold, by key.
    public Collection<LedgerEntry> entries() {
        return entries.values();
    }

    /// Findings of one form.
    public List<LedgerEntry> entries(Purpose purpose) {
        return entries.values().stream()
                .filter(entry -> entry.purpose() == purpose)
                .toList();
    }

    /// Number of findings by purpose.
    public Map<Purpose, Long> byPurpose() {
        Map<Purpose, Long> findings = new TreeMap<>();
        for (Purpose purpose : Purpose.values()) {
            findings.put(purpose, (long) entries(purpose).size());
        }
        return findings;
    }

    /// instanceIDs under which other content was sent and refused.
    public Set<String> conflicts() {
        return Set.copyOf(conflicts);
    }

    /// What no phone should have been told, in words.
    public List<String> surprises() {
        return List.copyOf(surprises);
    }
}
