package com.clickkloudy.media.film;

import com.clickkloudy.model.media.Media.Size;
import java.time.Duration;
import java.util.Optional;

/// How many bits a film gets each second so that it ends up within its bytes, and how large its picture is for them.
///
/// @param size both sides even, as the encoder wants them
/// @param video bits a second of the picture
/// @param audio bits a second of the sound
record Plan(Size size, long video, long audio) {
    private static final long GOOD_SOUND = 128_000;
    private static final long POOR_SOUND = 64_000;
    /// Below, sound is saved on too.
    private static final long MUCH = 800_000;
    /// What boxes, indexes and a picture that is harder than most take.
    private static final double SPARE = 0.92;
    /// Bits a second for each pixel: nobody sees the difference above the first, everybody below the second.
    private static final double BEST = 3.0;
    private static final double LEAST = 0.4;
    private static final long LEAST_VIDEO = 60_000;
    private static final int SMALLEST_SIDE = 144;

    /// @param size at most
    /// @param share of the bytes that are aimed at; less than 1 once a try has come out too heavy
    /// @return empty if there is too little for so long a film
    static Optional<Plan> of(Size size, Duration length, long maxBytes, double share) {
        var seconds = Math.max(0.1, length.toMillis() / 1000.0);
        var all = (long) (maxBytes * 8 * SPARE * share / seconds);
        var audio = all > MUCH ? GOOD_SOUND : POOR_SOUND;
        var video = all - audio;
        if (video < LEAST_VIDEO) {
            return Optional.empty();
        }
        var seen = even(shrunk(size, video));
        var best = Math.max(LEAST_VIDEO, (long) (seen.pixels() * BEST));
        return Optional.of(new Plan(seen, Math.min(video, best), audio));
    }

    /// @return bytes with which the film is as good as anybody sees
    static long heaviest(Size size, Duration length) {
        var bits = size.pixels() * BEST + GOOD_SOUND;
        return (long) (bits / 8 * (1 + length.toMillis() / 1000.0) / SPARE) + LEAST_VIDEO;
    }

    /// A small picture in few bits is better than a large one.
    private static Size shrunk(Size size, long video) {
        var affordable = video / LEAST;
        if (size.pixels() <= affordable) {
            return size;
        }
        var factor = Math.sqrt(affordable / size.pixels());
        var least = Math.min(1.0, (double) SMALLEST_SIDE / Math.min(size.width(), size.height()));
        var share = Math.max(factor, least);
        return new Size(Math.max(1, (int) Math.floor(size.width() * share)), Math.max(1, (int)
                Math.floor(size.height() * share)));
    }

    private static Size even(Size size) {
        return new Size(Math.max(2, size.width() / 2 * 2), Math.max(2, size.height() / 2 * 2));
    }
}
