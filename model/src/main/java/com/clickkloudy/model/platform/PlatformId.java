package com.clickkloudy.model.platform;

/// Names a platform by its slug, as in `example`. Deliberately not an enum: adding a platform changes no other file.
public record PlatformId(String slug) {
    public PlatformId {
        if (!slug.matches("[a-z0-9]{1,32}")) {
            throw new IllegalArgumentException("A platform's slug is 1 to 32 of a-z and 0-9, not '" + slug + "'.");
        }
    }

    @Override
    public String toString() {
        return slug;
    }
}
