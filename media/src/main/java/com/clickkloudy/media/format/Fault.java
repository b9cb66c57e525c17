package com.clickkloudy.media.format;

/// Why a file is not taken.
public enum Fault {
    EMPTY,
    /// The bytes are of a type that is not taken, or of none that is known.
    TYPE_NOT_TAKEN,
    /// The file ends too early.
    TRUNCATED,
    /// The file contradicts itself.
    DAMAGED,
    /// More pixels than may be unpacked, in one picture or in all of an animation.
    TOO_MANY_PIXELS,
    /// Nothing in it to be seen.
    NO_PICTURE
}
