package com.clickkloudy.api.problem;

import java.io.IOException;

/// A body went on after its cap.
public final class BodyTooLong extends IOException {
    public BodyTooLong(long most) {
        super("The body is longer than " + most + " bytes.");
    }
}
