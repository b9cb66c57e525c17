package com.clickkloudy.media.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.bytes.Source;
import java.io.IOException;
import java.util.Optional;

/// PDF: its pages are not looked at. Only the mark at its end is, without which it was cut off
/// (ISO 32000-2, 7.5.5; readers look for it within the last 1,024 bytes).
final class Pdf implements Format {
    private static final int TAIL = 1_024;

    @Override
    public Shape read(Source source) throws IOException, Unfit {
        try (var file = new Reading(source)) {
            var tail = (int) Math.min(TAIL, source.size());
            file.skip(source.size() - tail);
            if (!new String(file.take(tail), ISO_8859_1).contains("%%EOF")) {
                throw Unfit.truncated();
            }
            return new Shape("application/pdf", Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
