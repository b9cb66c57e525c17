package com.clickkloudy.media.rendition;

import com.clickkloudy.media.clean.Told;
import com.clickkloudy.media.rendition.Maker.Original;
import com.clickkloudy.model.media.Media.Size;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/// Unpacks pictures into memory, never more of them at a time than there is room for. One for which there is too
/// little is unpacked strip by strip, each made smaller at once.
final class Decoding {
    private static final int MILLION = 1_000_000;
    /// While a picture is drawn smaller, it is in memory about twice.
    private static final int BYTES_OF_A_PIXEL = 8;
    /// Bytes of numbers that a decoder may hold of a picture that comes in passes.
    private static final long PASSES = 256L * MILLION;

    /// Megapixels in memory at a time, over all pictures.
    private final int room;
    private final Semaphore seats;

    /// A quarter of the memory may be used.
    Decoding() {
        this(Math.clamp(Runtime.getRuntime().maxMemory() / 4 / BYTES_OF_A_PIXEL / MILLION, 4, 40));
    }

    Decoding(int room) {
        this.room = room;
        this.seats = new Semaphore(room, true);
    }

    /// @return by how much each side shrinks because there is no more room; 1 for not at all
    int step(Size size) {
        return (int) Math.max(1, Math.ceil(Math.sqrt((double) size.pixels() / room / MILLION)));
    }

    /// Waits until there is room.
    Answer decode(Original original) throws IOException {
        var size = stored(original);
        if (original.told().kind() == Told.Kind.ANIMATED) {
            return new Refused(
                    "An animation cannot be made smaller here. Make it smaller yourself, or upload a video.");
        }
        if (original.told().kind() == Told.Kind.PROGRESSIVE && 6 * size.pixels() > PASSES) {
            return new Refused("The photo is too large to be made smaller here: it is saved in passes (progressive)."
                    + " Save it without, and upload that file.");
        }
        int taken = (int) Math.min(room, 1 + size.pixels() / MILLION);
        seats.acquireUninterruptibly(taken);
        boolean kept = false;
        try {
            var answer = read(original, size, taken);
            kept = answer instanceof Pixels;
            return answer;
        } finally {
            seats.release(kept ? 0 : taken);
        }
    }

    private static Size stored(Original original) {
        var shown = original.facts().size().orElseThrow();
        return Scaling.shown(shown, original.told().orientation());
    }

    private Answer read(Original original, Size size, int taken) throws IOException {
        var reader = reader(original.facts().type());
        try (var in = new FileImageInputStream(original.file().toFile())) {
            reader.setInput(in, false, true);
            int step = step(size);
            var image = step == 1 ? reader.read(0) : inStrips(reader, size, step);
            return new Pixels(image, () -> seats.release(taken));
        } catch (IOException | RuntimeException wrong) {
            return new Refused("The picture cannot be unpacked: it is of a rare kind, made for print perhaps."
                    + " Save it as an ordinary JPEG or PNG, and upload that file.");
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage inStrips(ImageReader reader, Size size, int step) throws IOException {
        int rows = Math.max(1, room * MILLION / 4 / size.width() / step) * step;
        var whole = Scaling.blank(size.width() / step, size.height() / step, false);
        var graphics = Scaling.graphics(whole);
        for (int top = 0; top + step <= size.height(); top += rows) {
            int high = Math.min(rows, size.height() - top) / step * step;
            var wanted = reader.getDefaultReadParam();
            wanted.setSourceRegion(new Rectangle(0, top, whole.getWidth() * step, high));
            graphics.drawImage(reader.read(0, wanted), 0, top / step, whole.getWidth(), high / step, null);
        }
        graphics.dispose();
        return whole;
    }

    private static ImageReader reader(String type) throws IOException {
        return type.equals("image/webp")
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByMIMEType(type).next();
    }

    sealed interface Answer {}

    record Refused(String sentence) implements Answer {}

    /// @param leave makes room for the next
    record Pixels(BufferedImage image, Runnable leave) implements Answer, AutoCloseable {
        @Override
        public void close() {
            leave.run();
        }
    }
}
