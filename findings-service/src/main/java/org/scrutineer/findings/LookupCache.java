package org.scrutineer.findings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Remembers what is looked up again and again, and for a shorter time that there was nothing.
///
/// @param <K> what is looked up
/// @param <V> what was found
public final class LookupCache<K, V> {

    private final Cache<K, Optional<V>> entries;
    private final Function<K, Optional<V>> lookup;

    /// @param found how long an answer is good
    /// @param missing how long "there is none" is good
    public LookupCache(long size, Duration found, Duration missing, Function<K, Optional<V>> lookup) {
        this.entries = Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfter(Expiry.<K, Optional<V>>creating((key, value) -> value.isPresent() ? found : missing))
                .build();
        this.lookup = lookup;
    }

    public Optional<V> find(K key) {
        return entries.get(key, lookup);
    }

    /// Looks this up again when it is asked for next.
    public void forget(K key) {
        entries.invalidate(key);
    }

    /// Looks these up again when they are asked for next.
    public void forget(Predicate<K> keys) {
        entries.asMap().keySet().removeIf(keys);
    }

    /// What is remembered, without looking it up; null when that would be needed.
    public @Nullable Optional<V> peek(K key) {
        return entries.getIfPresent(key);
    }
}
