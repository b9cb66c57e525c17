package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.storage.page.BadCursor;
import com.clickkloudy.storage.page.Cursor;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a ranked list goes on: behind the row with this rank, this place within the rank, and this id.
record RankCursor(String rank, String place, String id) {
    private static final Pattern FORM = Pattern.compile(
            "\\d{1,3} -?(?:\\d{1,20}(?:\\.\\d{1,9})?|[-0-9T:.]{20,40}Z) [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    /// @param first the place before every other
    /// @throws BadCursor if the text is no cursor of a ranked list
    static RankCursor of(Optional<String> text, String first) {
        return text.map(RankCursor::read).orElse(new RankCursor("-1", first, NIL));
    }

    private static RankCursor read(String text) {
        var keys = Cursor.read(text, 3).keys();
        if (!FORM.matcher(String.join(" ", keys)).matches()) {
            throw new BadCursor(null);
        }
        return new RankCursor(keys.get(0), keys.get(1), keys.get(2));
    }

    @Override
    public String toString() {
        return Cursor.of(rank, place, id).toString();
    }
}
