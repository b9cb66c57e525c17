package com.clickkloudy.storage.media.file;

import com.clickkloudy.storage.media.MediaStore;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// The bytes of media, as they rest in a folder.
@Configuration(proxyBeanMethods = false)
public class MediaFolder {
    /// Made where it is first asked for: a process that touches no file needs no folder.
    ///
    /// @param folder setting `clickkloudy.media.folder`; the same for every process of an installation
    @Bean
    @Lazy
    MediaStore mediaStore(@Value("${clickkloudy.media.folder}") Path folder) throws IOException {
        return FileMedia.in(folder);
    }
}
