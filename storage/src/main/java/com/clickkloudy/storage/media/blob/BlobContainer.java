package com.clickkloudy.storage.media.blob;

import com.clickkloudy.storage.media.MediaStore;
import org.springframework.core.env.PropertyResolver;

/// The bytes of media, as they rest in a container of a storage account.
public final class BlobContainer {
    private BlobContainer() {}

    /// @param settings `clickkloudy.media.blob.*`; the same for every process of an installation
    /// @throws IllegalArgumentException with a sentence that says what is to be set
    public static MediaStore open(PropertyResolver settings) {
        return BlobMedia.in(BlobAccount.of(BlobSettings.of(settings)));
    }
}
