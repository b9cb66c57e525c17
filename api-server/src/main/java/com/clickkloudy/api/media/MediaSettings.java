package com.clickkloudy.api.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What whoever runs the installation decides about uploads; settings `clickkloudy.media.*`.
///
/// @param largest the most that one file may have, such as `500MB`
@ConfigurationProperties("clickkloudy.media")
record MediaSettings(@DefaultValue("500MB") DataSize largest) {
    MediaSettings {
        if (largest.toBytes() < 1) {
            throw new IllegalArgumentException("clickkloudy.media.largest is a size such as 500MB, not " + largest);
        }
    }
}
