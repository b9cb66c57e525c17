package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.model.media.Media.Facts;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;

/// The formats that are taken, by the type that the first bytes tell. What many platforms take and browsers show;
/// no SVG (it is a program), no HEIC or AVIF (hardly a platform takes them), no sound alone; of documents PDF alone.
public final class Formats {
    private final Map<String, Format> byType;

    public Formats(Caps caps) {
        var movie = new Movie(caps);
        byType = Map.of(
                "image/jpeg", new Jpeg(caps, new JpegDecoding()),
                "image/png", new Png(caps),
                "image/gif", new Gif(caps),
                "image/webp", new Webp(caps),
                "video/mp4", movie,
                "video/x-m4v", movie,
                "video/quicktime", movie,
                "application/pdf", new Pdf());
    }

    /// @param type as detected from the first bytes
    public Facts read(String type, Source source) throws IOException, Unfit {
        var format = byType.get(type);
        if (format == null) {
            throw new Unfit(
                    Fault.TYPE_NOT_TAKEN,
                    "Whatever its name says, this file is " + type
                            + ". Upload a picture (JPEG, PNG, GIF, WebP), a film (MP4, MOV) or a document (PDF).");
        }
        try {
            var shape = format.read(source);
            return new Facts(shape.type(), source.size(), shape.size(), shape.duration(), shape.codec());
        } catch (EOFException early) {
            throw Unfit.truncated();
        }
    }
}
