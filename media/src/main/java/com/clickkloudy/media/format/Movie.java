package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.model.media.Media.Size;
import java.io.IOException;
import java.util.Optional;

/// MP4 and QuickTime: boxes within boxes. Only the outer ones and those that tell of the picture and of the time are
/// looked into; no frame is decoded. <https://developer.apple.com/documentation/quicktime-file-format> (2026-11)
final class Movie implements Format {
    /// A film in fragments of two seconds has one box in each second.
    private static final int BOXES = 100_000;

    private final Caps caps;

    Movie(Caps caps) {
        this.caps = caps;
    }

    @Override
    public Shape read(Source source) throws IOException, Unfit {
        try (var file = new Reading(source)) {
            return new Walk(file, source.size()).whole();
        }
    }

    private final class Walk {
        private final Reading file;
        private final long size;
        private String type = "video/quicktime";
        private final Lasting lasting = new Lasting();
        private Optional<Size> picture = Optional.empty();
        private Optional<String> codec = Optional.empty();
        private boolean film;
        private boolean content;
        private int boxes;

        Walk(Reading file, long size) {
            this.file = file;
            this.size = size;
        }

        Shape whole() throws IOException, Unfit {
            while (file.position() < size) {
                var box = box(size);
                switch (box.name()) {
                    case "ftyp" -> type = Brands.read(file, box.end());
                    case "moov" -> film(box);
                    case "mdat" -> content = true;
                    default -> {}
                }
                file.skip(box.end() - file.position());
            }
            if (!film || !content) {
                throw Unfit.truncated();
            }
            var shown = picture.orElseThrow(Unfit::withoutPicture);
            return new Shape(type, Optional.of(shown), lasting.duration(), codec);
        }

        private void film(Box moov) throws IOException, Unfit {
            film = true;
            while (file.position() < moov.end()) {
                var box = box(moov.end());
                switch (box.name()) {
                    case "mvhd" -> lasting.header(file, box.end() - file.position());
                    case "mvex" -> extension(box);
                    case "trak" -> track(box);
                    default -> {}
                }
                file.skip(box.end() - file.position());
            }
        }

        private void extension(Box mvex) throws IOException, Unfit {
            while (file.position() < mvex.end()) {
                var box = box(mvex.end());
                if (box.name().equals("mehd")) {
                    lasting.extension(file, box.end() - file.position());
                }
                file.skip(box.end() - file.position());
            }
        }

        private void track(Box trak) throws IOException, Unfit {
            var track = new Track();
            while (file.position() < trak.end()) {
                var box = box(trak.end());
                switch (box.name()) {
                    case "tkhd" -> track.header(file, box.end() - file.position());
                    case "mdia" -> media(box, track);
                    default -> {}
                }
                file.skip(box.end() - file.position());
            }
            if (picture.isEmpty() && track.isVideo()) {
                picture = Optional.of(caps.check(track.width(), track.height()));
                codec = track.codec();
            }
        }

        private void media(Box mdia, Track track) throws IOException, Unfit {
            while (file.position() < mdia.end()) {
                var box = box(mdia.end());
                switch (box.name()) {
                    case "hdlr" -> track.handler(file, box.end() - file.position());
                    case "minf" -> track.description(file, box.end());
                    default -> {}
                }
                file.skip(box.end() - file.position());
            }
        }

        /// @param within where the box around it ends
        private Box box(long within) throws IOException, Unfit {
            long start = file.position();
            if (++boxes > BOXES || within - start < 8) {
                throw boxes > BOXES ? Unfit.damaged("it has too many parts") : Unfit.truncated();
            }
            long length = file.u32();
            var name = file.letters();
            if (length == 1) {
                length = (file.u32() << 32) | file.u32();
            }
            long end = length == 0 ? within : start + length;
            if (end < file.position()) {
                throw Unfit.damaged("a part of it announces an impossible length");
            }
            if (end > within) {
                throw within == size ? Unfit.truncated() : Unfit.damaged("a part of it reaches beyond its end");
            }
            return new Box(name, end);
        }
    }

    private record Box(String name, long end) {}
}
