package com.clickkloudy.storage.media.blob;

import com.azure.storage.blob.BlobServiceClient;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.MediaStoreContract;
import java.util.UUID;

/// Whoever signs in without the account's key gets the same.
class BlobMediaByIdentityTest implements MediaStoreContract {
    private final BlobServiceClient service = Azurite.secure().byIdentity();
    private final MediaStore store = BlobMedia.in(
            new BlobAccount(service.getBlobContainerClient("media-" + UUID.randomUUID()), Signing.byIdentity(service)));

    @Override
    public MediaStore store() {
        return store;
    }
}
