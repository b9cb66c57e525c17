package com.clickkloudy.storage.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A part of a list, in the list's order.
///
/// @param next the cursor of the next page; empty on the last
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }

    /// @param found one more than the limit where there is more
    /// @param cursor names the place behind an item
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.getLast()).toString()));
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }
}
