package com.clickkloudy.storage.media.blob;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.options.BlockBlobCommitBlockListOptions;
import com.azure.storage.blob.specialized.BlockBlobClient;
import com.clickkloudy.model.media.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// One file on its way in, hashed while it is sent. It goes as blocks, which nobody sees and the account forgets within
/// a week, until all of them become the blob at once.
final class BlobWriting {
    /// Small enough that many uploads at once fit into memory; 50,000 of them make 195 GB.
    private static final int BLOCK = 4 * 1024 * 1024;

    private final BlockBlobClient blob;
    private final MessageDigest digest = Hashing.begin();
    private final List<String> blocks = new ArrayList<>();
    private long bytes;

    BlobWriting(BlockBlobClient blob) {
        this.blob = blob;
    }

    /// @return the blob as it stands then
    /// @throws IOException that the stream threw, as it is, or [com.clickkloudy.storage.media.StoreFailed]
    Written all(InputStream in) throws IOException {
        for (var block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
            stage(block);
        }
        var hash = Hashing.end(digest);
        var options = new BlockBlobCommitBlockListOptions(blocks).setMetadata(BlobAccount.metadata(hash));
        var committed = Asking.ask(() -> blob.commitBlockListWithResponse(options, BlobAccount.PATIENCE, Context.NONE));
        return new Written(hash, bytes, committed.getValue().getETag());
    }

    private void stage(byte[] block) throws IOException {
        var id = Base64.getEncoder()
                .encodeToString(
                        String.format(Locale.ROOT, "%06d", blocks.size()).getBytes(UTF_8));
        Asking.ask(() -> {
            blob.stageBlock(id, BinaryData.fromBytes(block));
            return id;
        });
        blocks.add(id);
        digest.update(block);
        bytes += block.length;
    }

    /// What lies somewhere and waits to be kept.
    ///
    /// @param version the blob's ETag: only these very bytes are meant
    record Written(Sha256 hash, long bytes, String version) {}
}
