package com.clickkloudy.storage.media.blob;

import com.azure.core.http.rest.PagedResponse;
import com.azure.core.util.Context;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.ListBlobsOptions;
import com.clickkloudy.model.media.Sha256;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Old blobs that nobody has noted. An upload of the same bytes may arrive at any moment and is about to be noted; it
/// makes the blob young again, so a blob is thrown away only as the one that was listed.
record BlobStrays(BlobAccount account, BlobNames names, Instant keptBefore) {
    private static final int PAGE = 1_000;

    /// Also throws away what was sent, or was on its way, and never kept.
    ///
    /// @return how many of the kept ones it threw away
    int discard(UnaryOperator<Set<Sha256>> noted) throws IOException {
        for (var prefix : List.of(names.incoming(), names.sent())) {
            for (var pages = pages(prefix); Asking.ask(pages::hasNext); ) {
                deleteAll(old(Asking.ask(pages::next)));
            }
        }
        var discarded = 0;
        for (var pages = pages(names.kept()); Asking.ask(pages::hasNext); ) {
            var old = byHash(old(Asking.ask(pages::next)));
            if (!old.isEmpty()) {
                noted.apply(Set.copyOf(old.keySet())).forEach(old::remove);
                discarded += deleteAll(old.values());
            }
        }
        return discarded;
    }

    private Iterator<PagedResponse<BlobItem>> pages(String prefix) {
        var options = new ListBlobsOptions().setPrefix(prefix).setMaxResultsPerPage(PAGE);
        return account.container()
                .listBlobs(options, BlobAccount.PATIENCE)
                .iterableByPage()
                .iterator();
    }

    private List<BlobItem> old(PagedResponse<BlobItem> page) {
        var before = keptBefore.atOffset(ZoneOffset.UTC);
        return page.getValue().stream()
                .filter(blob -> blob.getProperties().getLastModified().isBefore(before))
                .toList();
    }

    private Map<Sha256, BlobItem> byHash(List<BlobItem> blobs) {
        var found = new HashMap<Sha256, BlobItem>();
        blobs.forEach(blob -> names.hash(blob.getName()).ifPresent(hash -> found.put(hash, blob)));
        return found;
    }

    private int deleteAll(Iterable<BlobItem> blobs) throws IOException {
        var deleted = 0;
        for (var blob : blobs) {
            deleted += delete(blob) ? 1 : 0;
        }
        return deleted;
    }

    /// @return false if it changed, or went, since it was listed
    private boolean delete(BlobItem listed) throws IOException {
        var same = new BlobRequestConditions().setIfMatch(listed.getProperties().getETag());
        try {
            return Asking.ask(() -> account.blob(listed.getName())
                    .deleteIfExistsWithResponse(null, same, BlobAccount.PATIENCE, Context.NONE)
                    .getValue());
        } catch (Asking.Changed young) {
            return false;
        }
    }
}
