package com.clickkloudy.storage.media.blob;

import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.models.BlobBeginCopySourceRequestConditions;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.options.BlobBeginCopyOptions;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.MediaStore.Staged;
import com.clickkloudy.storage.media.Span;
import com.clickkloudy.storage.media.StoreFailed;
import com.clickkloudy.storage.media.blob.BlobWriting.Written;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;

/// A blob that is whole and is not among the kept ones yet. The account itself copies it there, and only the very bytes
/// that were hashed.
///
/// @param end what closing it does
record StagedBlob(BlobClient source, BlobClient target, Written written, Closeable end) implements Staged {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int TRIES = 3;

    @Override
    public Sha256 hash() {
        return written.hash();
    }

    @Override
    public long bytes() {
        return written.bytes();
    }

    @Override
    public InputStream open(Span span) {
        return new BlobReading(source, span, bytes(), new BlobRequestConditions().setIfMatch(written.version()));
    }

    @Override
    public void keep() throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                copy();
                return;
            } catch (Asking.Changed there) {
                if (touched()) {
                    return;
                }
                if (tries == TRIES) {
                    throw there;
                }
            }
        }
    }

    @Override
    public void keep(String type) throws IOException {
        keep();
        Asking.ask(() -> {
            target.setHttpHeaders(new BlobHttpHeaders().setContentType(type));
            return type;
        });
    }

    @Override
    public void close() throws IOException {
        end.close();
    }

    /// @throws Asking.Changed if the same bytes are kept already, or the source is not any more what was hashed
    private void copy() throws IOException {
        var options = new BlobBeginCopyOptions(source.getBlobUrl())
                .setMetadata(BlobAccount.metadata(hash()))
                .setPollInterval(LOOK_AGAIN)
                .setSourceRequestConditions(new BlobBeginCopySourceRequestConditions().setIfMatch(written.version()))
                .setDestinationRequestConditions(new BlobRequestConditions().setIfNoneMatch("*"));
        var copied = Asking.ask(() -> target.beginCopy(options).waitForCompletion(BlobAccount.PATIENCE));
        if (!LongRunningOperationStatus.SUCCESSFULLY_COMPLETED.equals(copied.getStatus())) {
            Asking.ask(target::deleteIfExists);
            throw StoreFailed.away(new IOException("A copy within the account ended as " + copied.getStatus() + "."));
        }
    }

    /// The same bytes are kept already. They may be about to be swept as old ones that nobody has noted, so they become
    /// young again.
    ///
    /// @return false if they are not there any more, or not wholly yet
    private boolean touched() throws IOException {
        try {
            return Asking.ask(() -> {
                target.setMetadata(BlobAccount.metadata(hash()));
                return true;
            });
        } catch (NoSuchFileException | Asking.Changed gone) {
            return false;
        }
    }
}
