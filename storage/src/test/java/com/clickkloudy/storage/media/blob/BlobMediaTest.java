package com.clickkloudy.storage.media.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.FreePort;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.MediaStoreContract;
import com.clickkloudy.storage.media.Span;
import com.clickkloudy.storage.media.StoreFailed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlobMediaTest implements MediaStoreContract {
    private static final Instant LATER = Instant.now().plusSeconds(3600);
    private static final Instant LONG_AGO = Instant.now().minusSeconds(3600);

    private final BlobContainerClient container = container(Azurite.secure().byKey());
    private final MediaStore store =
            BlobMedia.in(new BlobAccount(container, Signing.byAccount(container.getServiceClient())));

    @Override
    public MediaStore store() {
        return store;
    }

    @Test
    void a_kept_blob_is_named_by_its_workspace_and_hash_and_labelled() throws Exception {
        var bytes = MediaStoreContract.random(10);
        var hash = MediaStoreContract.hashOf(bytes);

        try (var staged = store.stage(WORKSPACE, new ByteArrayInputStream(bytes))) {
            staged.keep("image/png");
        }

        assertThat(names()).containsExactly("kept/" + WORKSPACE + "/" + hash);
        var kept = container.getBlobClient("kept/" + WORKSPACE + "/" + hash).getProperties();
        assertThat(kept.getMetadata()).containsEntry("sha256", hash.hex());
        assertThat(kept.getContentType()).isEqualTo("image/png");
    }

    @Test
    void a_file_of_several_blocks_is_read_back_whole_and_in_parts() throws Exception {
        var bytes = MediaStoreContract.random(9_000_001);

        var hash = keep(bytes);

        try (var all = store.open(WORKSPACE, hash)) {
            assertThat(all.readAllBytes()).isEqualTo(bytes);
        }
        try (var part = store.open(WORKSPACE, hash, new Span(4_194_300, 10));
                var skipped = store.open(WORKSPACE, hash)) {
            skipped.skipNBytes(4_194_300);
            assertThat(part.readAllBytes()).isEqualTo(skipped.readNBytes(10));
            assertThat(skipped.skip(Long.MAX_VALUE)).isEqualTo(9_000_001L - 4_194_310);
            assertThat(skipped.read()).isEqualTo(-1);
        }
    }

    @Test
    void nothing_is_left_beside_the_kept_blobs() throws Exception {
        keep(MediaStoreContract.random(10));
        store.stage(WORKSPACE, new ByteArrayInputStream(MediaStoreContract.random(11)))
                .close();
        assertThatThrownBy(() -> store.stage(WORKSPACE, new Broken())).hasMessage("The sender hung up.");

        assertThat(names()).hasSize(1);
    }

    @Test
    void a_blob_that_nobody_has_noted_is_thrown_away_once_it_is_old() throws Exception {
        var stray = keep(MediaStoreContract.random(10));
        var noted = keep(MediaStoreContract.random(20));
        container.getBlobClient("kept/" + WORKSPACE + "/notes.txt").upload(text("put here by a person"));
        container
                .getBlobClient("incoming/" + WORKSPACE + "/" + UUID.randomUUID())
                .upload(text("left by a crash"));
        container.getBlobClient("sent/" + WORKSPACE + "/" + UUID.randomUUID()).upload(text("and never finished"));

        assertThat(store.discard(WORKSPACE, LONG_AGO, asked -> Set.of())).isZero();
        assertThat(names()).hasSize(5);
        var discarded = store.discard(WORKSPACE, LATER, asked -> {
            assertThat(asked).containsExactlyInAnyOrder(stray, noted);
            return Set.of(noted);
        });

        assertThat(discarded).isEqualTo(1);
        assertThat(names()).containsExactly("kept/" + WORKSPACE + "/" + noted, "kept/" + WORKSPACE + "/notes.txt");
    }

    @Test
    void an_upload_of_the_same_bytes_during_the_sweep_keeps_them() throws Exception {
        var bytes = MediaStoreContract.random(10);
        var hash = keep(bytes);

        var discarded = store.discard(WORKSPACE, LATER, asked -> {
            keepNow(bytes);
            return Set.of();
        });

        assertThat(discarded).isZero();
        assertThat(store.size(WORKSPACE, hash)).hasValue(10);
    }

    @Test
    void a_missing_container_is_made() throws Exception {
        assertThat(container.exists()).isTrue();
        var hash = keep(MediaStoreContract.random(10));
        container.delete();

        assertThat(store.answers()).isFalse();
        assertThatThrownBy(() -> store.open(WORKSPACE, hash)).isInstanceOf(StoreFailed.class);
        assertThatThrownBy(() -> keep(MediaStoreContract.random(10))).isInstanceOf(StoreFailed.class);
        keep(MediaStoreContract.random(10));

        assertThat(store.answers()).isTrue();
        assertThat(store.size(WORKSPACE, hash)).hasValue(10);
    }

    @Test
    void an_account_that_is_away_is_trouble_and_stops_no_start() throws Exception {
        var nowhere = Azurite.secure()
                .client()
                .retryOptions(BlobAccount.retries(1))
                .connectionString(
                        Azurite.secure().connection().replaceAll("127.0.0.1:\\d+", "127.0.0.1:" + FreePort.any()))
                .buildClient();
        var away = BlobMedia.in(new BlobAccount(container(nowhere), Signing.byAccount(nowhere)));
        var hash = MediaStoreContract.hashOf(text("any").toBytes());

        assertThat(away.answers()).isFalse();
        assertThatThrownBy(() -> away.size(WORKSPACE, hash))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("does not answer");
        assertThatThrownBy(() -> away.stage(WORKSPACE, text("any").toStream())).isInstanceOf(StoreFailed.class);
    }

    @Test
    void an_account_that_refuses_the_sign_in_is_told_apart() throws Exception {
        var stranger = Azurite.secure()
                .client()
                .endpoint(container.getServiceClient().getAccountUrl())
                .credential(new StorageSharedKeyCredential("devstoreaccount1", "bm90IHRoZSBrZXk="))
                .buildClient();
        var refused = BlobMedia.in(new BlobAccount(container(stranger), Signing.byAccount(stranger)));
        var hash = MediaStoreContract.hashOf(text("any").toBytes());

        assertThatThrownBy(() -> refused.size(WORKSPACE, hash))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("refuses this installation");
    }

    private static BlobContainerClient container(BlobServiceClient service) {
        return service.getBlobContainerClient("media-" + UUID.randomUUID());
    }

    private static BinaryData text(String text) {
        return BinaryData.fromBytes(text.getBytes(UTF_8));
    }

    private List<String> names() {
        return container.listBlobs().stream().map(BlobItem::getName).toList();
    }

    private Sha256 keep(byte[] bytes) throws IOException {
        try (var staged = store.stage(WORKSPACE, new ByteArrayInputStream(bytes))) {
            staged.keep();
            return staged.hash();
        }
    }

    private void keepNow(byte[] bytes) {
        try {
            keep(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
