package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.model.media.Media.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Reads what a file of one kind says of itself, and makes sure that it is whole.
interface Format {

    /// @throws java.io.EOFException if the file ends too early
    Shape read(Source source) throws IOException, Unfit;

    /// @param type as it is told to others, such as `video/mp4`
    /// @param size as shown; empty for what has pages
    /// @param duration of a film; empty where it does not say, and for what stands still
    /// @param codec of a film's picture; likewise
    record Shape(String type, Optional<Size> size, Optional<Duration> duration, Optional<String> codec) {
        Shape(String type, Size size) {
            this(type, Optional.of(size), Optional.empty(), Optional.empty());
        }
    }
}
