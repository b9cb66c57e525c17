package com.clickkloudy.storage.page;

import org.jspecify.annotations.Nullable;

/// A cursor that this installation never handed out, or not for this list.
public final class BadCursor extends IllegalArgumentException {
    public BadCursor(@Nullable Throwable cause) {
        super("This cursor belongs to no list.", cause);
    }
}
