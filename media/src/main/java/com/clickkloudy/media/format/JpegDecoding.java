package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.model.media.Media.Size;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/// Decodes a JPEG once, small, and throws the pixels away: only so does a wrong byte within them show. Two at a
/// time, whatever the number of uploads.
final class JpegDecoding {
    /// Pixels kept of a picture: fewer than a thumbnail would have.
    private static final int KEPT = 256 * 256;

    private final Semaphore seats = new Semaphore(2);

    void check(Source source, Size size) throws IOException, Unfit {
        seats.acquireUninterruptibly();
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var input = new SourceImageInput(source)) {
            reader.setInput(input, true, true);
            decode(reader, size);
        } finally {
            reader.dispose();
            seats.release();
        }
    }

    private static void decode(ImageReader reader, Size size) throws IOException, Unfit {
        var warnings = new Warnings();
        reader.addIIOReadWarningListener(warnings);
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) size.pixels() / KEPT)));
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(Math.min(step, size.width()), Math.min(step, size.height()), 0, 0);
        try {
            reader.readRaster(0, wanted);
        } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw Unfit.damaged("it cannot be decoded");
        }
        if (warnings.damaged()) {
            throw Unfit.damaged("some of its pixels cannot be decoded");
        }
    }

    /// libjpeg fills what it cannot read with grey and goes on; this hears of it. Stray bytes between two parts are
    /// written by some cameras and harmless.
    private static final class Warnings implements IIOReadWarningListener {
        private boolean damaged;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            damaged |= warning.startsWith("Corrupt JPEG data") && !warning.contains("extraneous");
        }

        boolean damaged() {
            return damaged;
        }
    }
}
