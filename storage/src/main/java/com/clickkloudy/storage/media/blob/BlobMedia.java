package com.clickkloudy.storage.media.blob;

import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.CopyStatusType;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.DirectUploads;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Span;
import com.clickkloudy.storage.media.StoreFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Media as blobs of one container. Each is written beside the kept ones and then given its name in one step, so that
/// nobody ever sees half a file under a name.
final class BlobMedia implements MediaStore {
    private static final Logger LOG = LoggerFactory.getLogger(BlobMedia.class);
    private final BlobAccount account;

    private BlobMedia(BlobAccount account) {
        this.account = account;
    }

    /// An account that is away does not stop the start: it is looked for again with the next upload.
    static BlobMedia in(BlobAccount account) {
        try {
            account.make();
        } catch (IOException away) {
            LOG.warn("Azure Blob Storage could not be asked for the container of media. cause={}", cause(away));
        }
        return new BlobMedia(account);
    }

    @Override
    public Staged stage(WorkspaceId workspace, InputStream bytes) throws IOException {
        var names = new BlobNames(workspace);
        var source = account.blob(names.incoming(UUID.randomUUID()));
        try {
            account.make();
            var written = new BlobWriting(source.getBlockBlobClient()).all(bytes);
            return new StagedBlob(source, account.blob(names.kept(written.hash())), written, () -> drop(source));
        } catch (StoreFailed failed) {
            account.doubt();
            throw failed;
        }
    }

    /// What is left here goes with the next sweep, so nobody has to hear of it.
    private static void drop(BlobClient incoming) {
        try {
            Asking.ask(incoming::deleteIfExists);
        } catch (IOException left) {
            LOG.warn("A blob that is not needed any more could not be deleted. cause={}", cause(left));
        }
    }

    @Override
    public InputStream open(WorkspaceId workspace, Sha256 hash, Span span) throws IOException {
        var blob = account.blob(new BlobNames(workspace).kept(hash));
        var size = size(workspace, hash);
        if (size.isEmpty()) {
            throw new NoSuchFileException(hash.hex());
        }
        return new BlobReading(blob, span, size.getAsLong(), new BlobRequestConditions());
    }

    @Override
    public OptionalLong size(WorkspaceId workspace, Sha256 hash) throws IOException {
        try {
            var found = Asking.ask(account.blob(new BlobNames(workspace).kept(hash))::getProperties);
            return isWhole(found) ? OptionalLong.of(found.getBlobSize()) : OptionalLong.empty();
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        }
    }

    @Override
    public boolean delete(WorkspaceId workspace, Sha256 hash) throws IOException {
        return Asking.ask(account.blob(new BlobNames(workspace).kept(hash))::deleteIfExists);
    }

    @Override
    public int discard(WorkspaceId workspace, Instant keptBefore, UnaryOperator<Set<Sha256>> noted) throws IOException {
        return new BlobStrays(account, new BlobNames(workspace), keptBefore).discard(noted);
    }

    @Override
    public boolean answers() {
        return account.answers();
    }

    @Override
    public Optional<DirectUploads> direct() {
        return Optional.of(new SentBlobs(account));
    }

    private static String cause(IOException failed) {
        return failed + " " + failed.getCause();
    }

    /// A blob that is being copied stands there empty.
    private static boolean isWhole(BlobProperties blob) {
        return blob.getCopyStatus() == null || blob.getCopyStatus() == CopyStatusType.SUCCESS;
    }
}
