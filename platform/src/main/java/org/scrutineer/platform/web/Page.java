package org.scrutineer.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param items at most as many as were asked for
/// @param next what to send as `after` to get the next page; null on the last one
public record Page<T>(List<T> items, @Nullable String next) implements Paged {

    /// @param found up to `size + 1` items: the one too many says that there is a next page
    /// @param cursor the sort key of an item, unique in the list
    public static <T> Page<T> of(List<T> found, int size, Function<T, String> cursor) {
        if (found.size() <= size) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, size));
        String last = cursor.apply(items.get(size - 1));
        return new Page<>(
                items, Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
    }
}
