package com.clickkloudy.storage;

import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.blob.BlobContainer;
import com.clickkloudy.storage.media.file.MediaFolder;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/// Where the bytes of media rest.
@Configuration(proxyBeanMethods = false)
class MediaPlace {
    private static final String SETTING = "clickkloudy.media.store";

    /// Made where it is first asked for: a process that touches no file needs no folder and no account.
    ///
    /// @param settings `clickkloudy.media.store`: `files`, which is the default, or `blob`
    @Bean
    @Lazy
    MediaStore mediaStore(Environment settings) throws IOException {
        var store = settings.getProperty(SETTING, "files");
        return switch (store) {
            case "files" -> MediaFolder.open(settings);
            case "blob" -> BlobContainer.open(settings);
            default ->
                throw new IllegalArgumentException(
                        SETTING + " (CLICKKLOUDY_MEDIA_STORE) is files or blob, not " + store + ".");
        };
    }
}
