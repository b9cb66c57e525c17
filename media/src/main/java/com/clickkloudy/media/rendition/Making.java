package com.clickkloudy.media.rendition;

import com.clickkloudy.model.media.Media.Facts;
import java.nio.file.Path;

/// What making a rendition came to.
public sealed interface Making {

    /// @param file in the folder that was given; whoever asked for it takes it away
    /// @param facts as probed
    record Made(Path file, Facts facts) implements Making {}

    /// It cannot be made of this file, now or later.
    ///
    /// @param sentence says why, and what to do
    record Refused(String sentence) implements Making {}

    /// It cannot be made here and now, by no fault of the file.
    ///
    /// @param sentence says why, and what to do
    record GaveUp(String sentence) implements Making {}
}
