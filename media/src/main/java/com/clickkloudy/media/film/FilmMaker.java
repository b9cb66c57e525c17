package com.clickkloudy.media.film;

import com.clickkloudy.model.media.Media.Size;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// Makes films anew, as MP4 with H.264 and AAC, in fewer bytes each time until they are few enough.
public final class FilmMaker implements Closeable {
    private static final double[] SHARES = {1, 0.8, 0.6, 0.4};
    /// As shells tell that there is no such program (126, 127) or that it was killed (128 and the signal), and ffmpeg
    /// that there is too little memory or none for a thread (256 less the system's number).
    private static final Set<Integer> OURS = Set.of(126, 127, 128 + 9, 128 + 15, 128 + 24, 256 - 12, 256 - 11);

    private final Ffmpeg ffmpeg;

    public FilmMaker() {
        this(Child.Limits.standard());
    }

    FilmMaker(Child.Limits limits) {
        this.ffmpeg = new Ffmpeg(limits);
    }

    /// Whether so long a film can be made so small.
    public static boolean isPossible(Size size, Duration length, long maxBytes) {
        return Plan.of(size, length, maxBytes, 1).isPresent();
    }

    /// @return bytes beyond which it only gets heavier, and no better
    public static long heaviest(Size size, Duration length) {
        return Plan.heaviest(size, length);
    }

    /// What it came to.
    public sealed interface Answer {
        record Made() implements Answer {}

        /// It cannot be made of this film.
        record Refused(String sentence) implements Answer {}

        /// It cannot be made here and now.
        record GaveUp(String sentence) implements Answer {}
    }

    /// @param film MP4 or MOV, in a folder of its own
    /// @param size of the result at most
    /// @param made in the same folder
    public Answer make(Path film, Duration length, Size size, long maxBytes, Path made) throws IOException {
        if (!ffmpeg.isThere()) {
            return new Answer.GaveUp("This machine cannot convert films. Convert it yourself, and upload that file.");
        }
        for (var share : SHARES) {
            var plan = Plan.of(size, length, maxBytes, share);
            if (plan.isEmpty()) {
                break;
            }
            var end = ffmpeg.convert(film, plan.get(), made, maxBytes);
            switch (end) {
                case Child.End.TookTooLong late -> {
                    return tookTooLong();
                }
                case Child.End.Exited exited
                when isOurs(exited) -> {
                    return new Answer.GaveUp("The film could not be converted here and now. Try again, or convert it"
                            + " yourself (MP4 with H.264 and AAC), and upload that file.");
                }
                case Child.End.Exited exited
                when exited.code() != 0 -> {
                    return unreadable();
                }
                case Child.End.Exited exited -> {
                    if (isWhole(made, maxBytes)) {
                        return new Answer.Made();
                    }
                }
            }
        }
        return new Answer.Refused("The film is too long to be made small enough. Shorten it, and upload that file.");
    }

    /// It could not be started, had too little memory, or somebody killed it. A film that makes it crash is the film's
    /// fault.
    private static boolean isOurs(Child.End.Exited exited) {
        return OURS.contains(exited.code()) || exited.said().contains("Cannot allocate memory");
    }

    /// One that was stopped at its limit would lack its end.
    private static boolean isWhole(Path made, long maxBytes) throws IOException {
        return Files.size(made) < maxBytes;
    }

    private static Answer tookTooLong() {
        return new Answer.GaveUp("The film takes too long to be converted. Shorten it or convert it yourself"
                + " (MP4 with H.264 and AAC), and upload that file.");
    }

    private static Answer unreadable() {
        return new Answer.Refused("The film cannot be converted: it is damaged or of a rare kind."
                + " Save it as MP4 with H.264 and AAC, and upload that file.");
    }

    @Override
    public void close() throws IOException {
        ffmpeg.close();
    }
}
