package org.scrutineer.platform.audit;

import java.util.Optional;

/// Follows the chain of one mission from its first entry, for one thread. Goes on behind a break, so that one
/// changed entry is one fault.
public final class ChainWalk {

    private long position;
    private String hash = AuditEntry.BEFORE_ALL;

    /// Takes the next entry, by position.
    ///
    /// @return what is wrong with it, as the end of a sentence
    public Optional<String> step(AuditEntry entry) {
        long expected = position + 1;
        boolean follows = entry.previousHash().equals(hash);
        position = entry.position();
        hash = entry.hash();
        if (entry.position() != expected) {
            return Optional.of("comes where entry %d should be".formatted(expected));
        }
        if (!entry.computeHash().equals(entry.hash())) {
            return Optional.of("is not what was written: its hash does not fit");
        }
        return follows ? Optional.empty() : Optional.of("does not follow from the entry before it");
    }

    /// @param headPosition 0 when the chain has no head
    /// @return what is wrong with the end of the chain
    public Optional<String> end(long headPosition, String headHash) {
        if (headPosition == position && (position == 0 || headHash.equals(hash))) {
            return Optional.empty();
        }
        return Optional.of(
                "ends with entry %d, but entry %d was the last one written".formatted(position, headPosition));
    }

    /// The last entry seen, 0 before the first.
    public long position() {
        return position;
    }

    /// The hash of the last entry seen, lower-case hex.
    public String hash() {
        return hash;
    }
}
