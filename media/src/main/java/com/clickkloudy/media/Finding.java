package com.clickkloudy.media;

import com.clickkloudy.media.format.Fault;
import com.clickkloudy.model.media.Media;

/// What probing a file came to.
public sealed interface Finding {

    /// The file is whole, of a type that is taken, and small enough to be unpacked.
    record Probed(Media.Facts facts) implements Finding {}

    /// The file is not taken.
    ///
    /// @param sentence says why, and what to do
    record Refused(Fault fault, String sentence) implements Finding {}
}
