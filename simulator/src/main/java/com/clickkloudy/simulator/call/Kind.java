package com.clickkloudy.simulator.call;

import java.util.Locale;

/// What sort of thing an operation is, so that a fault can name it on every platform alike.
public enum Kind {
    AUTH,
    UPLOAD,
    PUBLISH,
    LIST,
    READ,
    DELETE,
    PAGE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
