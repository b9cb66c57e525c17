package com.clickkloudy.media.rendition;

import com.clickkloudy.media.Bytes;
import java.util.Arrays;
import java.util.Base64;

/// WebP pictures of one pixel: no encoder of that format is at hand.
public final class Webps {
    private static final byte[] LOSSY =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    private static final byte[] LOSSLESS =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private Webps() {}

    public static byte[] lossy() {
        return LOSSY.clone();
    }

    /// It is transparent.
    public static byte[] lossless() {
        return LOSSLESS.clone();
    }

    public static byte[] lossyChunk() {
        return Arrays.copyOfRange(LOSSY, 12, LOSSY.length);
    }

    /// The same pixel again and again.
    public static byte[] animated(int frames) {
        var parts = new Bytes().add("VP8X").le32(10).u8(0x02, 0, 0, 0).le24(0).le24(0);
        parts.add("ANIM").le32(6).le32(0).le16(0);
        for (int i = 0; i < frames; i++) {
            var chunk = lossyChunk();
            parts.add("ANMF")
                    .le32(16L + chunk.length)
                    .le24(0)
                    .le24(0)
                    .le24(0)
                    .le24(0)
                    .le24(100)
                    .u8(0);
            parts.add(chunk);
        }
        var body = parts.toArray();
        return new Bytes()
                .add("RIFF")
                .le32(body.length + 4L)
                .add("WEBP")
                .add(body)
                .toArray();
    }
}
