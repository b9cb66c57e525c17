package com.clickkloudy.model.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What one account takes in one post. What is absent is not known to be limited.
///
/// @param caption the text's limit where a file goes along, if that is another one
/// @param gif what is said of GIFs alone; empty where they are pictures like others
public record Limits(
        Text text,
        Optional<Text> caption,
        Images images,
        Videos videos,
        Documents documents,
        Optional<Gif> gif,
        boolean textRequired) {

    /// An account that takes no document.
    public Limits(
            Text text, Optional<Text> caption, Images images, Videos videos, Optional<Gif> gif, boolean textRequired) {
        this(text, caption, images, videos, Documents.none(), gif, textRequired);
    }

    /// An account that takes no video, and a GIF as it takes other pictures.
    public Limits(Text text, Optional<Text> caption, Images images, boolean textRequired) {
        this(text, caption, images, Videos.none(), Optional.empty(), textRequired);
    }

    public Limits with(Images other) {
        return new Limits(text, caption, other, videos, documents, gif, textRequired);
    }

    public Limits with(Videos other) {
        return new Limits(text, caption, images, other, documents, gif, textRequired);
    }

    public Limits with(Gif other) {
        return new Limits(text, caption, images, videos, documents, Optional.of(other), textRequired);
    }

    public Limits with(Documents other) {
        return new Limits(text, caption, images, videos, other, gif, textRequired);
    }

    /// @return the text's limit for a post with or without files
    public Text textWith(int files) {
        return files == 0 ? text : caption.orElse(text);
    }

    /// @return how many files of any kind one post takes
    public int files() {
        return Math.max(documents.max(), Math.max(images.max(), videos.max()));
    }

    /// How much text, counted as the platform counts.
    ///
    /// @param max in units
    /// @param maxBytes a second limit in UTF-8 bytes, where there is one
    /// @param linkCost units that any http(s) link costs, where links have a fixed price
    /// @param shortMentions true if of `@name@host` only `@name` is counted
    public record Text(
            int max, Unit unit, Optional<Integer> maxBytes, Optional<Integer> linkCost, boolean shortMentions) {
        public Text {
            if (max < 1) {
                throw new IllegalArgumentException("A text limit is at least 1, not " + max + ".");
            }
        }

        public static Text of(int max, Unit unit) {
            return new Text(max, unit, Optional.empty(), Optional.empty(), false);
        }
    }

    /// What a platform counts.
    public enum Unit {
        /// What a reader takes for one character.
        GRAPHEMES,
        UTF16_UNITS,
        CODE_POINTS,
        BYTES
    }

    /// Pictures in one post. Sizes in bytes; [#maxPixels] is width x height.
    ///
    /// @param max 0 where no picture is taken
    /// @param types such as `image/jpeg`
    /// @param maxAlt characters of the description
    public record Images(int max, long maxBytes, long maxPixels, Set<String> types, int maxAlt, Frame frame) {
        public Images {
            types = Set.copyOf(types);
        }

        public Images(int max, long maxBytes, long maxPixels, Set<String> types, int maxAlt) {
            this(max, maxBytes, maxPixels, types, maxAlt, Frame.any());
        }

        public static Images none() {
            return new Images(0, 0, 0, Set.of(), 0);
        }

        public Images within(Frame other) {
            return new Images(max, maxBytes, maxPixels, types, maxAlt, other);
        }

        public Images noHeavierThan(long bytes) {
            return new Images(max, Math.min(maxBytes, bytes), maxPixels, types, maxAlt, frame);
        }
    }

    /// Videos in one post.
    ///
    /// @param max 0 where no video is taken
    /// @param maxPixels width x height
    /// @param types such as `video/mp4`
    /// @param codecs of the picture, such as `h264`; empty where the platform does not insist on one
    /// @param mixed true if pictures may stand beside videos; all files together are then as many as the greater of
    ///     both numbers allows
    /// @param maxAlt characters of the description
    public record Videos(
            int max,
            long maxBytes,
            Optional<Long> maxPixels,
            Set<String> types,
            Set<String> codecs,
            Optional<Duration> shortest,
            Optional<Duration> longest,
            Frame frame,
            boolean mixed,
            int maxAlt) {
        public Videos {
            types = Set.copyOf(types);
            codecs = Set.copyOf(codecs);
        }

        public static Videos none() {
            return of(0, 0, Set.of(), 0);
        }

        /// Videos that stand without pictures, of any length, size and codec.
        public static Videos of(int max, long maxBytes, Set<String> types, int maxAlt) {
            return new Videos(
                    max,
                    maxBytes,
                    Optional.empty(),
                    types,
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Frame.any(),
                    false,
                    maxAlt);
        }

        public Videos upTo(Duration time) {
            return but(maxPixels, codecs, shortest, Optional.of(time), frame, mixed);
        }

        public Videos from(Duration time) {
            return but(maxPixels, codecs, Optional.of(time), longest, frame, mixed);
        }

        public Videos pixels(long most) {
            return but(Optional.of(most), codecs, shortest, longest, frame, mixed);
        }

        public Videos within(Frame other) {
            return but(maxPixels, codecs, shortest, longest, other, mixed);
        }

        public Videos in(String... some) {
            return but(maxPixels, Set.of(some), shortest, longest, frame, mixed);
        }

        public Videos noHeavierThan(long bytes) {
            var least = Math.min(maxBytes, bytes);
            return new Videos(max, least, maxPixels, types, codecs, shortest, longest, frame, mixed, maxAlt);
        }

        public Videos besidePictures() {
            return but(maxPixels, codecs, shortest, longest, frame, true);
        }

        private Videos but(
                Optional<Long> itsPixels,
                Set<String> itsCodecs,
                Optional<Duration> least,
                Optional<Duration> most,
                Frame itsFrame,
                boolean beside) {
            return new Videos(max, maxBytes, itsPixels, types, itsCodecs, least, most, itsFrame, beside, maxAlt);
        }
    }

    /// Documents, each of which is its post's only file. How many pages one has, nobody counts here.
    ///
    /// @param maxBytes 0 where no document is taken
    /// @param types such as `application/pdf`
    public record Documents(long maxBytes, Set<String> types) {
        public Documents {
            types = Set.copyOf(types);
        }

        public static Documents none() {
            return new Documents(0, Set.of());
        }

        public int max() {
            return types.isEmpty() ? 0 : 1;
        }
    }

    /// Where GIFs are taken in another way than pictures that stand still.
    ///
    /// @param alone true if a GIF is its post's only file
    /// @param maxBytes empty where those of pictures hold
    public record Gif(boolean alone, Optional<Long> maxBytes) {}

    /// The outline of a picture or video, as shown. Sides in pixels; ratios are width divided by height.
    ///
    /// @param minSide of the shorter side
    /// @param maxSide of the longer side
    /// @param maxSum both sides together
    /// @param narrowest the least ratio
    /// @param widest the greatest ratio
    public record Frame(
            Optional<Integer> minSide,
            Optional<Integer> maxSide,
            Optional<Integer> maxSum,
            Optional<Double> narrowest,
            Optional<Double> widest) {

        public static Frame any() {
            return new Frame(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Frame ratio(double least, double most) {
            return new Frame(minSide, maxSide, maxSum, Optional.of(least), Optional.of(most));
        }

        public Frame sides(int least, int most) {
            return new Frame(Optional.of(least), Optional.of(most), maxSum, narrowest, widest);
        }

        public Frame together(int most) {
            return new Frame(minSide, maxSide, Optional.of(most), narrowest, widest);
        }
    }
}
