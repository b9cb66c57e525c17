package com.clickkloudy.storage.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The place behind an item of a list: the values that the list is ordered by. Opaque outside this room.
public record Cursor(List<String> keys) {
    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(Stream.of(keys).map(Object::toString).toList());
    }

    /// @throws BadCursor if the text is not a cursor of that many keys
    public static Cursor read(String text, int size) {
        try {
            var keys = Stream.of(text.split("\\.", -1))
                    .map(each -> new String(Base64.getUrlDecoder().decode(each), UTF_8))
                    .toList();
            if (keys.size() == size) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new BadCursor(notBase64);
        }
        throw new BadCursor(null);
    }

    @Override
    public String toString() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return keys.stream()
                .map(each -> encoder.encodeToString(each.getBytes(UTF_8)))
                .collect(Collectors.joining("."));
    }
}
