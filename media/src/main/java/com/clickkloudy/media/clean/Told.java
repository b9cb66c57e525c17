package com.clickkloudy.media.clean;

/// What was learnt of a picture while it was copied.
///
/// @param orientation how its pixels have to be turned to stand upright, as Exif numbers it, from 1 to 8
/// @param kind how its pixels are kept
public record Told(int orientation, Kind kind) {
    public Told {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("Exif knows orientations from 1 to 8, not " + orientation + ".");
        }
    }

    public boolean isTurned() {
        return orientation != 1;
    }

    /// What matters to whoever decodes it.
    public enum Kind {
        PLAIN,
        /// In passes over the whole picture: all its numbers are held in memory until the last.
        PROGRESSIVE,
        /// Several pictures, one after the other.
        ANIMATED
    }
}
