package com.clickkloudy.storage.media.blob;

import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.sas.BlobSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import com.azure.storage.common.sas.SasProtocol;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.media.DirectUploads;
import com.clickkloudy.storage.media.MediaStore.Staged;
import com.clickkloudy.storage.media.Span;
import com.clickkloudy.storage.media.Ticket;
import com.clickkloudy.storage.media.blob.BlobWriting.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;

/// Blobs that senders write by a signed address, which lets them write that one and do nothing else.
record SentBlobs(BlobAccount account) implements DirectUploads {

    @Override
    public Address address(WorkspaceId workspace, Ticket.Id ticket, Instant until) throws IOException {
        account.make();
        var blob = account.blob(new BlobNames(workspace).sent(ticket));
        var rights = new BlobSasPermission().setCreatePermission(true).setWritePermission(true);
        var what = new BlobServiceSasSignatureValues(until.atOffset(ZoneOffset.UTC), rights)
                .setProtocol(protocol(blob.getBlobUrl()));
        var uri = URI.create(blob.getBlobUrl() + "?" + account.sign(blob, what));
        return new Address(uri, Map.of("x-ms-blob-type", "BlockBlob"));
    }

    @Override
    public URI origin() {
        return URI.create(account.container().getBlobContainerUrl()).resolve("/");
    }

    @Override
    public OptionalLong size(WorkspaceId workspace, Ticket.Id ticket) throws IOException {
        try {
            var blob = account.blob(new BlobNames(workspace).sent(ticket));
            return OptionalLong.of(Asking.ask(blob::getProperties).getBlobSize());
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Staged stage(WorkspaceId workspace, Ticket.Id ticket) throws IOException {
        var names = new BlobNames(workspace);
        var blob = account.blob(names.sent(ticket));
        var found = Asking.ask(blob::getProperties);
        var same = new BlobRequestConditions().setIfMatch(found.getETag());
        var digest = Hashing.begin();
        try (var bytes = new BlobReading(blob, Span.all(), found.getBlobSize(), same)) {
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
        }
        var written = new Written(Hashing.end(digest), found.getBlobSize(), found.getETag());
        return new StagedBlob(blob, account.blob(names.kept(written.hash())), written, () -> {});
    }

    @Override
    public void discard(WorkspaceId workspace, Ticket.Id ticket) throws IOException {
        Asking.ask(account.blob(new BlobNames(workspace).sent(ticket))::deleteIfExists);
    }

    /// Only an account on this machine is reached without encryption.
    private static SasProtocol protocol(String url) {
        return url.startsWith("https:") ? SasProtocol.HTTPS_ONLY : SasProtocol.HTTPS_HTTP;
    }
}
