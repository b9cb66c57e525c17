package com.clickkloudy.model.media;

import com.clickkloudy.model.access.WorkspaceId;

/// What became of one file for one need. It is made once and shared by all posts that need the same.
///
/// @param of the file that it is made of
/// @param need what the file has to become, in words of whoever makes renditions
public record Rendition(WorkspaceId workspace, Sha256 of, String need, Result result) {
    public Rendition {
        if (need.isBlank() || need.length() > 200) {
            throw new IllegalArgumentException("A need has a name of 1 to 200 characters.");
        }
    }

    public sealed interface Result {}

    /// The bytes rest beside those of the file itself; where nothing had to be changed, they are the same.
    public record Made(Sha256 hash, Media.Facts facts) implements Result {}

    /// It cannot be made of this file.
    ///
    /// @param sentence says why, and what to do
    public record Refused(String sentence) implements Result {}
}
