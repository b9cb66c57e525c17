package com.clickkloudy.platforms.kit;

/// An answer lacks what it must hold. Thrown while reading one, and turned into a failure before a connector's call
/// returns: after a call that must not be repeated nobody then knows what happened.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String what) {
        super("The answer holds " + what + ".");
    }
}
