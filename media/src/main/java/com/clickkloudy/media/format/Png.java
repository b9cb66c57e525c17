package com.clickkloudy.media.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.bytes.Source;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.CRC32;

/// PNG: every chunk's checksum is compared and the pixels are unpacked once into nothing, so that a file with a
/// wrong byte anywhere is noticed, in the memory of one buffer. <https://www.w3.org/TR/png-3/> (2026-11)
final class Png implements Format {
    private static final int SIGNATURE = 8;
    private static final int EXIF_AT_MOST = 256 * 1024;

    private final Caps caps;

    Png(Caps caps) {
        this.caps = caps;
    }

    @Override
    public Shape read(Source source) throws IOException, Unfit {
        try (var file = new Reading(source)) {
            file.skip(SIGNATURE);
            return new Walk(file).toEnd();
        }
    }

    private final class Walk {
        private final Reading file;
        private final CRC32 crc = new CRC32();
        private final byte[] piece = new byte[64 * 1024];
        private Orientation orientation = Orientation.UPRIGHT;

        Walk(Reading file) {
            this.file = file;
        }

        Shape toEnd() throws IOException, Unfit {
            var header = PngHeader.of(startingChunk("IHDR"), caps);
            try (var pixels = new PngPixels(header.unpacked())) {
                boolean palette = header.needsPalette();
                Chunk chunk;
                do {
                    chunk = next();
                    palette &= !chunk.name().equals("PLTE");
                    body(chunk, chunk.name().equals("IDAT") ? Optional.of(pixels) : Optional.empty());
                } while (!chunk.name().equals("IEND"));
                if (palette || !pixels.complete()) {
                    throw Unfit.damaged("its pixels are not all there");
                }
            }
            return new Shape("image/png", orientation.turn(header.size()));
        }

        private byte[] startingChunk(String name) throws IOException, Unfit {
            var chunk = next();
            if (!chunk.name().equals(name) || chunk.length() != PngHeader.LENGTH) {
                throw Unfit.damaged("it does not begin with its header");
            }
            var body = file.take(PngHeader.LENGTH);
            crc.update(body);
            checkSum();
            return body;
        }

        private Chunk next() throws IOException, Unfit {
            long length = file.u32();
            var name = file.take(4);
            crc.reset();
            crc.update(name);
            if (length > Integer.MAX_VALUE) {
                throw Unfit.damaged("a part of it announces an impossible length");
            }
            return new Chunk(new String(name, ISO_8859_1), length);
        }

        private void body(Chunk chunk, Optional<PngPixels> pixels) throws IOException, Unfit {
            if (chunk.name().equals("eXIf") && chunk.length() <= EXIF_AT_MOST) {
                var exif = file.take((int) chunk.length());
                crc.update(exif);
                orientation = Orientation.of(exif);
            } else {
                pieces(chunk.length(), pixels);
            }
            checkSum();
        }

        private void pieces(long length, Optional<PngPixels> pixels) throws IOException, Unfit {
            for (long left = length; left > 0; ) {
                int count = file.some(piece, 0, (int) Math.min(piece.length, left));
                crc.update(piece, 0, count);
                if (pixels.isPresent()) {
                    pixels.get().add(piece, count);
                }
                left -= count;
            }
        }

        private void checkSum() throws IOException, Unfit {
            if (file.u32() != crc.getValue()) {
                throw Unfit.damaged("a checksum in it is wrong");
            }
        }
    }

    private record Chunk(String name, long length) {}
}
