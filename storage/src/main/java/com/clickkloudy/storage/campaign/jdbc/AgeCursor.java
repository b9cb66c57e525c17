package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.storage.page.BadCursor;
import com.clickkloudy.storage.page.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The place behind a thing in a list that shows the newest first.
record AgeCursor(Instant at, UUID id) {
    private static final AgeCursor TOP = new AgeCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    /// @throws BadCursor if the text is none
    static AgeCursor of(Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return TOP;
        }
        var keys = Cursor.read(cursor.get(), 2).keys();
        try {
            return new AgeCursor(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new BadCursor(wrong);
        }
    }

    static Cursor behind(Instant at, UUID id) {
        return Cursor.of(at, id);
    }
}
