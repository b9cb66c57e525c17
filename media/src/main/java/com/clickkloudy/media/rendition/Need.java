package com.clickkloudy.media.rendition;

import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import com.clickkloudy.model.platform.Limits;
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
        return file.isImage() ? ofPicture(file, limits.images()) : new Clean();
    }

    /// @return the file as the account would get it
    static Media promised(Media file, Limits limits) {
        var facts = of(file.facts(), limits).promise(file.facts());
        return new Media(file.id(), file.workspace(), file.hash(), file.name(), facts, file.uploadedAt());
    }

    private static Need ofPicture(Facts file, Limits.Images limits) {
        var types = Picture.makeable(file.type(), limits.types());
        var possible = !types.isEmpty() && limits.maxBytes() > 0 && limits.maxPixels() > 0;
        if (!possible || file.size().isEmpty() || fits(file, file.size().get(), limits)) {
            return new Clean();
        }
        var size = scaled(file.size().get(), limits.maxPixels());
        return new Picture(types, Math.min(limits.maxBytes(), Picture.heaviest(size)), size);
    }

    private static boolean fits(Facts file, Size size, Limits.Images limits) {
        return limits.types().contains(file.type())
                && file.bytes() <= limits.maxBytes()
                && size.pixels() <= limits.maxPixels();
    }

    /// Sides keep their ratio, as far as whole pixels can.
    private static Size scaled(Size size, long pixels) {
        if (size.pixels() <= pixels) {
            return size;
        }
        var factor = Math.sqrt((double) pixels / size.pixels());
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
}
