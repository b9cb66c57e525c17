package com.clickkloudy.media.clean;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.bytes.Source;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;

/// Copies a file part by part and leaves out every part that is not needed to show it: Exif with its place, XMP,
/// comments, thumbnails, and whatever a camera puts behind the end. The pixels stay as they are, to the bit.
public final class Cleaning {
    private static final int PIECE = 64 * 1024;

    private Cleaning() {}

    /// @param type as probed
    /// @throws EOFException if the file ends too early, or contradicts itself
    public static Told copy(String type, Source source, OutputStream to) throws IOException {
        try (var file = new Reading(source)) {
            return switch (type) {
                case "image/jpeg" -> new JpegCleaning(file, to).copy();
                case "image/png" -> new PngCleaning(file, to).copy();
                case "image/gif" -> new GifCleaning(file, to).copy();
                case "image/webp" -> new WebpCleaning(source, to).copy();
                case "application/pdf" -> asItIs(file, source.size(), to);
                case "video/mp4", "video/quicktime" -> new MovieCleaning(source, file, to).copy();
                default -> throw new IllegalArgumentException("Nothing is known of files of the type " + type + ".");
            };
        }
    }

    /// What a document says of who wrote it stands in it for its readers.
    private static Told asItIs(Reading file, long size, OutputStream to) throws IOException {
        pipe(file, size, to);
        return new Told(1, Told.Kind.PLAIN);
    }

    static void pipe(Reading from, long count, OutputStream to) throws IOException {
        var piece = new byte[(int) Math.min(PIECE, Math.max(1, count))];
        for (long left = count; left > 0; ) {
            int some = from.some(piece, 0, (int) Math.min(piece.length, left));
            to.write(piece, 0, some);
            left -= some;
        }
    }

    static void zeros(long count, OutputStream to) throws IOException {
        var piece = new byte[(int) Math.min(PIECE, Math.max(1, count))];
        for (long left = count; left > 0; left -= piece.length) {
            to.write(piece, 0, (int) Math.min(piece.length, left));
        }
    }

    static EOFException senseless() {
        return new EOFException("The file contradicts itself.");
    }
}
