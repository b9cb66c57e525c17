package com.clickkloudy.model.media;

import com.clickkloudy.model.access.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One uploaded file, known by its bytes: the same bytes uploaded twice are one file of the workspace.
///
/// @param name what the person called it; never trusted for anything but showing
/// @param facts what the bytes themselves say
public record Media(MediaId id, WorkspaceId workspace, Sha256 hash, String name, Facts facts, Instant uploadedAt) {

    /// What probing found.
    ///
    /// @param type such as `image/jpeg`, from the bytes, never from the name
    /// @param size as shown, that is, turned by the file's own orientation; empty where there is none
    /// @param duration of a video; empty where the file does not say
    /// @param codec of a video's picture, such as `h264`; empty where the file does not say
    public record Facts(
            String type, long bytes, Optional<Size> size, Optional<Duration> duration, Optional<String> codec) {
        public Facts {
            if (bytes < 1) {
                throw new IllegalArgumentException("A file has at least one byte.");
            }
            if (duration.filter(time -> !time.isPositive()).isPresent()) {
                throw new IllegalArgumentException("A video lasts for some time, or nothing is known of it.");
            }
        }

        /// What stands still.
        public Facts(String type, long bytes, Optional<Size> size) {
            this(type, bytes, size, Optional.empty(), Optional.empty());
        }

        public boolean isImage() {
            return type.startsWith("image/");
        }

        public boolean isGif() {
            return type.equals("image/gif");
        }

        public boolean isVideo() {
            return type.startsWith("video/");
        }

        /// @return whether it has pages, and is neither looked at as a picture nor played
        public boolean isDocument() {
            return type.equals("application/pdf");
        }
    }

    /// Pixels.
    public record Size(int width, int height) {
        public Size {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("A picture has at least one pixel each way.");
            }
        }

        public long pixels() {
            return (long) width * height;
        }
    }
}
