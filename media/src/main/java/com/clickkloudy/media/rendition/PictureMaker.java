package com.clickkloudy.media.rendition;

import com.clickkloudy.media.rendition.Maker.Original;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Makes pictures smaller: in fewer bytes first, then in fewer pixels too, until they fit.
final class PictureMaker {
    private static final Making.Refused TOO_LITTLE = new Making.Refused(
            "The picture cannot be made small enough for this account. Scale it down yourself, and upload that file.");

    private final Decoding decoding = new Decoding();

    /// Whether it keeps all its pixels while it is worked on.
    boolean hasRoomFor(Original original) {
        return decoding.step(original.facts().size().orElseThrow()) == 1;
    }

    Making make(Original original, Need.Picture need, Path to) throws IOException {
        var decoded = decoding.decode(original);
        return switch (decoded) {
            case Decoding.Refused(String sentence) -> new Making.Refused(sentence);
            case Decoding.Pixels pixels -> {
                try (pixels) {
                    yield fitted(pixels.image(), original, need, to);
                }
            }
        };
    }

    private static Making fitted(BufferedImage stored, Original original, Need.Picture need, Path to)
            throws IOException {
        int orientation = original.told().orientation();
        var seeThrough = Scaling.isSeeThrough(stored);
        var last = Optional.<Drawn>empty();
        for (var each : Try.of(need, original.facts().type(), seeThrough)) {
            var size = each.size(within(need.size(), stored, orientation));
            var drawn = last.filter(before -> before.is(size, each.flat()))
                    .orElseGet(
                            () -> new Drawn(size, each.flat(), Scaling.draw(stored, orientation, size, each.flat())));
            last = Optional.of(drawn);
            if (Encoding.write(drawn.image(), each, to, need.maxBytes())) {
                return new Making.Made(to, new Facts(each.type(), Files.size(to), Optional.of(size)));
            }
        }
        return TOO_LITTLE;
    }

    /// What was decoded smaller than it is, to save memory, is not blown up again.
    private static Size within(Size wanted, BufferedImage stored, int orientation) {
        var shown = Scaling.shown(new Size(stored.getWidth(), stored.getHeight()), orientation);
        return shown.pixels() < wanted.pixels() ? shown : wanted;
    }

    private record Drawn(Size size, boolean flat, BufferedImage image) {
        boolean is(Size wanted, boolean flatWanted) {
            return size.equals(wanted) && flat == flatWanted;
        }
    }
}
