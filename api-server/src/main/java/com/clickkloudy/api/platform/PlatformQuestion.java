package com.clickkloudy.api.platform;

import com.clickkloudy.storage.page.Cursor;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/// Which platforms to list: the parameters of the address.
record PlatformQuestion(
        Optional<String> cursor,
        @Schema(defaultValue = "50") Optional<@Min(1) @Max(200) Integer> limit) {
    /// @throws com.clickkloudy.storage.page.BadCursor if the cursor is none of this list
    boolean isAfter(String name) {
        return cursor.map(text -> Cursor.read(text, 1).keys().getFirst())
                .map(last -> name.compareTo(last) > 0)
                .orElse(true);
    }

    int most() {
        return limit.orElse(50);
    }
}
