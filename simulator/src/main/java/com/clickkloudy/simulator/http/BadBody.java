package com.clickkloudy.simulator.http;

import java.io.Serial;

/// The body is not what its content type says.
public final class BadBody extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public BadBody(String message) {
        super(message);
    }
}
