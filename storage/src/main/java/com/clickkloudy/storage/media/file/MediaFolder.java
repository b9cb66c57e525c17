package com.clickkloudy.storage.media.file;

import com.clickkloudy.storage.media.MediaStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.PropertyResolver;

/// The bytes of media, as they rest in a folder.
public final class MediaFolder {
    private static final String SETTING = "clickkloudy.media.folder";

    private MediaFolder() {}

    /// @param settings `clickkloudy.media.folder`; the same for every process of an installation
    public static MediaStore open(PropertyResolver settings) throws IOException {
        var folder = Optional.ofNullable(settings.getProperty(SETTING)).filter(each -> !each.isBlank());
        return FileMedia.in(folder.map(Path::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Media have no place to rest: set " + SETTING + " (CLICKKLOUDY_MEDIA) to a folder.")));
    }
}
