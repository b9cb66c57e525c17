/// Bytes of media as blobs of Azure Blob Storage.
@NullMarked
package com.clickkloudy.storage.media.blob;

import org.jspecify.annotations.NullMarked;
