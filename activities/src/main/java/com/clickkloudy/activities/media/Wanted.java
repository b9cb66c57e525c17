package com.clickkloudy.activities.media;

import com.clickkloudy.media.rendition.Need;
import com.clickkloudy.model.media.Media;

/// A rendition that somebody needs.
///
/// @param of the file that it is made of
public record Wanted(Media of, Need need) {}
