package com.clickkloudy.platforms;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures that tests publish: real ones, of any size in bytes.
public final class Pictures {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 60;
    private static final byte[] PADDING = {'p', 'a', 'D', 'd'};

    private Pictures() {}

    /// @param number of the picture; another one, other bytes
    public static Job.File small(int number) {
        return file("image/png", png(number), "Picture " + number);
    }

    /// @return a picture of just so many bytes
    public static Job.File of(int bytes) {
        var png = png(1);
        var pad = new byte[bytes - png.length - 12];
        var end = png.length - 12;
        var chunk = ByteBuffer.allocate(pad.length + 12)
                .putInt(pad.length)
                .put(PADDING)
                .put(pad);
        var check = new CRC32();
        check.update(chunk.array(), 4, pad.length + 4);
        chunk.putInt((int) check.getValue());
        var all = ByteBuffer.allocate(bytes).put(png, 0, end).put(chunk.array()).put(png, end, 12);
        return file("image/png", all.array(), "A heavy picture");
    }

    /// @return a picture that moves
    public static Job.File gif() {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (var number = 1; number <= 2; number++) {
                var still = ImageIO.read(new ByteArrayInputStream(png(number)));
                writer.writeToSequence(new IIOImage(still, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            writer.dispose();
        }
        return file("image/gif", out.toByteArray(), "A picture that moves");
    }

    private static byte[] png(int number) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < WIDTH; x++) {
            for (var y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, x * y * 2654435 * (number + 1));
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static Job.File file(String type, byte[] bytes, String alt) {
        var facts = new Media.Facts(type, bytes.length, Optional.of(new Media.Size(WIDTH, HEIGHT)));
        var media = new Media(
                new MediaId(UUID.nameUUIDFromBytes(bytes)),
                new WorkspaceId(new UUID(0, 1)),
                sha256(bytes),
                "picture.png",
                facts,
                Instant.EPOCH);
        var kept = Arrays.copyOf(bytes, bytes.length);
        return new Job.File(media, alt, () -> new ByteArrayInputStream(kept));
    }

    private static Sha256 sha256(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
