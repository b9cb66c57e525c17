package com.clickkloudy.workflows.wire;

import io.temporal.common.converter.DataConverter;

/// Payloads as production makes them before it seals them.
public final class Readable {
    private Readable() {}

    public static DataConverter payloads() {
        return Wire.json();
    }
}
