package com.clickkloudy.storage.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What every [MediaStore] promises, whatever it keeps bytes in.
public interface MediaStoreContract {
    WorkspaceId WORKSPACE = new WorkspaceId(new UUID(7, 1));
    WorkspaceId OTHER = new WorkspaceId(new UUID(7, 2));

    MediaStore store();

    @Test
    default void what_was_kept_is_read_back_as_it_was() throws Exception {
        var bytes = random(3_000_001);

        var hash = kept(WORKSPACE, bytes);

        assertThat(hash).isEqualTo(hashOf(bytes));
        assertThat(read(hash, Span.all())).isEqualTo(bytes);
        assertThat(store().size(WORKSPACE, hash)).hasValue(bytes.length);
    }

    @Test
    default void a_staged_file_tells_its_hash_and_length_and_can_be_read() throws Exception {
        var bytes = random(100_000);

        try (var staged = store().stage(WORKSPACE, new ByteArrayInputStream(bytes))) {
            assertThat(staged.hash()).isEqualTo(hashOf(bytes));
            assertThat(staged.bytes()).isEqualTo(bytes.length);
            assertThat(all(staged.open(new Span(99_998, 10)))).containsExactly(bytes[99_998], bytes[99_999]);
            assertThat(all(staged.open(Span.all()))).isEqualTo(bytes);
        }
    }

    @Test
    default void what_was_staged_and_not_kept_was_never_there() throws Exception {
        var bytes = random(50);

        store().stage(WORKSPACE, new ByteArrayInputStream(bytes)).close();

        assertThat(store().size(WORKSPACE, hashOf(bytes))).isEmpty();
    }

    @Test
    default void nobody_sees_a_file_before_it_is_kept() throws Exception {
        var bytes = random(51);

        try (var staged = store().stage(WORKSPACE, new ByteArrayInputStream(bytes))) {
            assertThat(store().size(WORKSPACE, hashOf(bytes))).isEmpty();
            staged.keep();
            assertThat(store().size(WORKSPACE, hashOf(bytes))).hasValue(51);
        }
        assertThat(store().size(WORKSPACE, hashOf(bytes))).hasValue(51);
    }

    @Test
    default void a_stream_that_breaks_off_leaves_nothing() throws Exception {
        var bytes = random(200_000);
        var broken = new SequenceInputStream(new ByteArrayInputStream(bytes), new Broken());

        assertThatThrownBy(() -> store().stage(WORKSPACE, broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("The sender hung up.");
        assertThat(store().size(WORKSPACE, hashOf(bytes))).isEmpty();
    }

    @Test
    default void another_workspace_does_not_see_it() throws Exception {
        var hash = kept(WORKSPACE, random(52));

        assertThat(store().size(OTHER, hash)).isEmpty();
        assertThat(store().delete(OTHER, hash)).isFalse();
        assertThatThrownBy(() -> store().open(OTHER, hash)).isInstanceOf(NoSuchFileException.class);
        assertThat(store().size(WORKSPACE, hash)).hasValue(52);
    }

    @Test
    default void a_span_is_read_alone() throws Exception {
        var hash = kept(WORKSPACE, "0123456789".getBytes(UTF_8));

        assertThat(read(hash, new Span(3, 4))).asString(UTF_8).isEqualTo("3456");
        assertThat(read(hash, new Span(8, 400))).asString(UTF_8).isEqualTo("89");
        assertThat(read(hash, Span.startingAt(9))).asString(UTF_8).isEqualTo("9");
        assertThat(read(hash, new Span(10, 1))).isEmpty();
        assertThat(read(hash, new Span(3, 0))).isEmpty();
    }

    @Test
    default void the_same_bytes_again_change_nothing() throws Exception {
        var bytes = random(1_000);

        assertThat(kept(WORKSPACE, bytes)).isEqualTo(kept(WORKSPACE, bytes));

        assertThat(read(hashOf(bytes), Span.all())).isEqualTo(bytes);
    }

    @Test
    default void the_same_bytes_from_many_at_once_are_one_file() throws Exception {
        var bytes = random(500_000);
        var together = new CyclicBarrier(8);
        Callable<Sha256> upload = () -> {
            try (var staged = store().stage(WORKSPACE, new ByteArrayInputStream(bytes))) {
                together.await();
                staged.keep();
                return staged.hash();
            }
        };

        var uploads = new ArrayList<>(List.of(upload));
        while (uploads.size() < together.getParties()) {
            uploads.add(upload);
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : people.invokeAll(uploads)) {
                assertThat(each.get()).isEqualTo(hashOf(bytes));
            }
        }
        assertThat(read(hashOf(bytes), Span.all())).isEqualTo(bytes);
    }

    @Test
    default void a_deleted_file_is_gone_and_may_come_again() throws Exception {
        var bytes = random(53);
        var hash = kept(WORKSPACE, bytes);

        assertThat(store().delete(WORKSPACE, hash)).isTrue();
        assertThat(store().delete(WORKSPACE, hash)).isFalse();
        assertThat(store().size(WORKSPACE, hash)).isEmpty();
        assertThatThrownBy(() -> store().open(WORKSPACE, hash)).isInstanceOf(NoSuchFileException.class);
        assertThat(kept(WORKSPACE, bytes)).isEqualTo(hash);
        assertThat(store().size(WORKSPACE, hash)).hasValue(53);
    }

    @Test
    default void an_empty_stream_can_be_staged() throws Exception {
        try (var staged = store().stage(WORKSPACE, InputStream.nullInputStream())) {
            assertThat(staged.bytes()).isZero();
        }
    }

    @Test
    default void it_answers() {
        assertThat(store().answers()).isTrue();
    }

    private Sha256 kept(WorkspaceId workspace, byte[] bytes) throws IOException {
        try (var staged = store().stage(workspace, new ByteArrayInputStream(bytes))) {
            staged.keep();
            return staged.hash();
        }
    }

    private byte[] read(Sha256 hash, Span span) throws IOException {
        return all(store().open(WORKSPACE, hash, span));
    }

    private static byte[] all(InputStream opened) throws IOException {
        try (opened) {
            return opened.readAllBytes();
        }
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static Sha256 hashOf(byte[] bytes) throws Exception {
        return new Sha256(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    /// A sender that goes away.
    final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("The sender hung up.");
        }

        @Override
        public int read(byte[] target, int offset, int most) throws IOException {
            throw new IOException("The sender hung up.");
        }
    }
}
