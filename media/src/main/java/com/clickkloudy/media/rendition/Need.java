package com.clickkloudy.media.rendition;

import com.clickkloudy.media.film.FilmMaker;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import com.clickkloudy.model.platform.Limits;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a file has to become before an account takes it, worked out from numbers alone. Two accounts that need the
/// same of a file have equal needs with the same key, whatever their platforms: one rendition meets both.
public sealed interface Need {
    /// Stable: it is kept beside what was made.
    String key();

    /// What is known of the rendition before it is made: the most that it can be.
    Facts promise(Facts file);

    /// What people are told of it; empty where nothing that is seen changes.
    Optional<String> note(Media file);

    /// @return what helps as far as anything does: where nothing can, the file is cleaned and handed on as it is
    static Need of(Facts file, Limits limits) {
        if (file.size().isEmpty()) {
            return new Clean();
        }
        return file.isImage()
                ? ofPicture(file, file.size().get(), limits.images())
                : ofFilm(file, file.size().get(), limits.videos());
    }

    /// @return the file as the account would get it
    static Media promised(Media file, Limits limits) {
        var facts = of(file.facts(), limits).promise(file.facts());
        return new Media(file.id(), file.workspace(), file.hash(), file.name(), facts, file.uploadedAt());
    }

    private static Need ofPicture(Facts file, Size size, Limits.Images limits) {
        var types = Picture.makeable(file.type(), limits.types());
        var possible = !types.isEmpty() && limits.maxBytes() > 0 && limits.maxPixels() > 0;
        var scaled = scaled(size, limits.maxPixels(), limits.frame());
        var fits = limits.types().contains(file.type()) && file.bytes() <= limits.maxBytes() && scaled.equals(size);
        return fits || !possible
                ? new Clean()
                : new Picture(types, Math.min(limits.maxBytes(), Picture.heaviest(scaled)), scaled);
    }

    private static Need ofFilm(Facts file, Size size, Limits.Videos limits) {
        var scaled = scaled(size, limits.maxPixels().orElse(Long.MAX_VALUE), limits.frame());
        var fits = limits.types().contains(file.type())
                && file.bytes() <= limits.maxBytes()
                && scaled.equals(size)
                && file.codec().filter(codec -> !takes(limits, codec)).isEmpty();
        if (fits || file.duration().isEmpty() || !limits.types().contains(Film.MP4) || !takes(limits, Film.H264)) {
            return new Clean();
        }
        return Film.of(scaled, file.duration().get(), limits.maxBytes())
                .<Need>map(film -> film)
                .orElseGet(Clean::new);
    }

    private static boolean takes(Limits.Videos limits, String codec) {
        return limits.codecs().isEmpty() || limits.codecs().contains(codec);
    }

    /// Sides keep their ratio, as far as whole pixels can. What is too small or of the wrong ratio stays so.
    private static Size scaled(Size size, long pixels, Limits.Frame frame) {
        var area = Math.sqrt((double) pixels / size.pixels());
        var side = (double) frame.maxSide().orElse(Integer.MAX_VALUE) / Math.max(size.width(), size.height());
        var sum = (double) frame.maxSum().orElse(Integer.MAX_VALUE) / (size.width() + size.height());
        var factor = Math.min(area, Math.min(side, sum));
        return factor >= 1 ? size : times(size, factor);
    }

    private static Size times(Size size, double factor) {
        return new Size((int) Math.max(1, Math.floor(size.width() * factor)), (int)
                Math.max(1, Math.floor(size.height() * factor)));
    }

    /// It fits; only what it tells of place, time and camera is taken out.
    record Clean() implements Need {
        @Override
        public String key() {
            return "clean";
        }

        @Override
        public Facts promise(Facts file) {
            return file;
        }

        @Override
        public Optional<String> note(Media file) {
            return Optional.empty();
        }
    }

    /// A picture made anew, and cleaned by that.
    ///
    /// @param types those that it may be
    /// @param size at most; its ratio stays
    record Picture(Set<String> types, long maxBytes, Size size) implements Need {
        static final String JPEG = "image/jpeg";
        static final String PNG = "image/png";
        private static final Set<String> READ = Set.of(JPEG, PNG, "image/webp");

        public Picture {
            types = Set.copyOf(types);
            if (types.isEmpty() || !Set.of(JPEG, PNG).containsAll(types)) {
                throw new IllegalArgumentException("Pictures are made as JPEG or PNG, not as " + types + ".");
            }
            if (maxBytes < 1) {
                throw new IllegalArgumentException("A picture has at least one byte.");
            }
        }

        /// @return what it may become; a photo stays one where it can
        static Set<String> makeable(String type, Set<String> taken) {
            if (!READ.contains(type)) {
                return Set.of();
            }
            var makeable = new TreeSet<>(taken);
            makeable.retainAll(Set.of(JPEG, PNG));
            return type.equals(JPEG) && makeable.contains(JPEG) ? Set.of(JPEG) : makeable;
        }

        /// So that limits far beyond what any picture of this size weighs do not count as different needs.
        static long heaviest(Size size) {
            return 5 * size.pixels() + 100_000;
        }

        @Override
        public String key() {
            return String.join(",", new TreeSet<>(types)) + " " + size.width() + "x" + size.height() + " " + maxBytes;
        }

        @Override
        public Facts promise(Facts file) {
            var type = types.contains(file.type()) ? file.type() : types.contains(JPEG) ? JPEG : PNG;
            return new Facts(type, Math.min(maxBytes, heaviest(size)), Optional.of(size));
        }

        @Override
        public Optional<String> note(Media file) {
            var facts = file.facts();
            if (!types.contains(facts.type())) {
                return Optional.of(file.name() + " will be saved as " + (types.contains(JPEG) ? "JPEG" : "PNG")
                        + (facts.size().filter(size::equals).isPresent() ? "." : " and scaled to " + sides() + "."));
            }
            return Optional.of(
                    facts.size().filter(size::equals).isEmpty()
                            ? file.name() + " will be scaled to " + sides() + "."
                            : words("%s will be made smaller, to %,d bytes at most.", file.name(), maxBytes));
        }

        private String sides() {
            return words("%,d x %,d pixels", size.width(), size.height());
        }

        private static String words(String format, Object... facts) {
            return String.format(Locale.ROOT, format, facts);
        }
    }

    /// A film made anew, as MP4 with H.264 and AAC.
    ///
    /// @param size at most; its ratio stays
    record Film(Size size, long maxBytes) implements Need {
        static final String MP4 = "video/mp4";
        static final String H264 = "h264";
        /// Of each side: more is seen by nobody in a feed, and takes a day to make.
        private static final int LARGEST = 1_920;
        /// Longer ones would not be ready in time.
        private static final Duration LONGEST = Duration.ofMinutes(10);

        /// @return empty where so long a film cannot be made so small, or at all
        static Optional<Film> of(Size size, Duration length, long maxBytes) {
            var largest = Math.max(size.width(), size.height());
            var made = largest > LARGEST ? times(size, (double) LARGEST / largest) : size;
            return length.compareTo(LONGEST) <= 0 && FilmMaker.isPossible(made, length, maxBytes)
                    ? Optional.of(new Film(made, Math.min(maxBytes, FilmMaker.heaviest(made, length))))
                    : Optional.empty();
        }

        @Override
        public String key() {
            return MP4 + " " + H264 + " " + size.width() + "x" + size.height() + " " + maxBytes;
        }

        @Override
        public Facts promise(Facts file) {
            return new Facts(MP4, maxBytes, Optional.of(size), file.duration(), Optional.of(H264));
        }

        @Override
        public Optional<String> note(Media file) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%s will be converted to MP4 with H.264, %,d x %,d pixels at most.",
                    file.name(),
                    size.width(),
                    size.height()));
        }
    }
}
