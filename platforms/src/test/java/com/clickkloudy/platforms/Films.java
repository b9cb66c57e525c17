package com.clickkloudy.platforms;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Videos that tests publish: a real one of a second, and others made of it by a box behind its end that players pass
/// over. None is held in memory, however large it is.
public final class Films {
    private static final Media.Size SIZE = new Media.Size(160, 90);
    private static final Duration LENGTH = Duration.ofSeconds(1);
    private static final byte[] REAL = real();
    private static final int BOX = 8;

    private Films() {}

    /// @param number of the video; another one, other bytes
    public static Job.File small(int number) {
        return file(REAL.length + BOX + number, "Video " + number);
    }

    /// @return a video of just so many bytes
    public static Job.File of(long bytes) {
        return file(bytes, "A heavy video");
    }

    /// @return a video that calls itself a QuickTime film
    public static Job.File quicktime() {
        var file = small(1);
        var facts = file.media().facts();
        var other = new Media.Facts("video/quicktime", facts.bytes(), facts.size(), facts.duration(), facts.codec());
        var was = file.media();
        var media = new Media(was.id(), was.workspace(), was.hash(), was.name(), other, was.uploadedAt());
        return new Job.File(media, file.alt(), file.bytes());
    }

    private static Job.File file(long bytes, String alt) {
        var hash = sha256(bytes);
        var facts = new Media.Facts("video/mp4", bytes, Optional.of(SIZE), Optional.of(LENGTH), Optional.of("h264"));
        var media = new Media(
                new MediaId(UUID.nameUUIDFromBytes(hash.hex().getBytes(StandardCharsets.US_ASCII))),
                new WorkspaceId(new UUID(0, 1)),
                hash,
                "video.mp4",
                facts,
                Instant.EPOCH);
        return new Job.File(media, alt, () -> open(bytes));
    }

    private static InputStream open(long bytes) {
        var free = (int) (bytes - REAL.length);
        var head = ByteBuffer.allocate(BOX).putInt(free).put("free".getBytes(StandardCharsets.US_ASCII));
        return new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(REAL), new ByteArrayInputStream(head.array())),
                new Zeros(free - BOX));
    }

    private static Sha256 sha256(long bytes) {
        try (var in = new DigestInputStream(open(bytes), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return new Sha256(HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] real() {
        try (var in = Films.class.getResourceAsStream("harbour.mp4")) {
            if (in == null) {
                throw new IllegalStateException("The video of the tests is missing.");
            }
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// So many bytes that are 0.
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            var some = (int) Math.min(length, left);
            Arrays.fill(into, from, from + some, (byte) 0);
            left -= some;
            return some;
        }
    }
}
