package com.clickkloudy.media.film;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Calls ffmpeg. It is told which kind of file it gets and never guesses, opens nothing but local files, follows no
/// reference out of them, and uses one processor. <https://ffmpeg.org/ffmpeg-all.html> (2026-11)
final class Ffmpeg implements Closeable {
    /// Decoders of what cameras and editors write; the hundreds that films of the last century need are left out.
    private static final String DECODERS = String.join(
            ",",
            "h264",
            "hevc",
            "mpeg4",
            "mjpeg",
            "prores",
            "vp8",
            "vp9",
            "libdav1d",
            "av1",
            "aac",
            "aac_fixed",
            "mp3",
            "mp3float",
            "ac3",
            "eac3",
            "opus",
            "flac",
            "alac",
            "pcm_s16le",
            "pcm_s16be",
            "pcm_s24le",
            "pcm_s24be",
            "pcm_f32le");

    /// What the index of a long film may take, which is written beyond the limit given to the program itself.
    private static final long INDEX = 16L << 20;

    private final Tools tools = new Tools();
    private final Child.Limits limits;

    Ffmpeg(Child.Limits limits) {
        this.limits = limits;
    }

    /// @return false where there is none for this machine
    boolean isThere() throws IOException {
        return tools.ffmpeg().isPresent();
    }

    /// Makes an MP4 with H.264 and AAC that starts to play before all of it is there.
    ///
    /// @param film lies in the folder, as MP4 or MOV
    /// @param written bytes at which the program stops writing
    Child.End convert(Path film, Plan plan, Path made, long written) throws IOException {
        var command = new ArrayList<>(reading(film));
        command.addAll(List.of("-map", "0:v:0", "-map", "0:a:0?", "-sn", "-dn"));
        command.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        command.addAll(picture(plan));
        command.addAll(List.of("-c:a", "aac", "-b:a", Long.toString(plan.audio()), "-ac", "2", "-ar", "48000"));
        command.addAll(List.of("-movflags", "+faststart", "-fflags", "+bitexact", "-flags", "+bitexact"));
        command.addAll(List.of("-max_muxing_queue_size", "1024", "-fs", Long.toString(written)));
        command.addAll(List.of("-f", "mp4", "-y", "file:" + made.getFileName()));
        return run(command, film, written);
    }

    private static List<String> picture(Plan plan) {
        var size = plan.size();
        var filter = "scale=" + size.width() + ":" + size.height() + ":flags=bicubic,setsar=1,format=yuv420p";
        var rate = Long.toString(plan.video());
        return List.of(
                "-vf",
                filter,
                "-c:v",
                "libopenh264",
                "-profile:v",
                "high",
                "-rc_mode",
                "bitrate",
                "-b:v",
                rate,
                "-maxrate",
                Long.toString(plan.video() * 3 / 2),
                "-g",
                "60",
                "-fpsmax",
                "60",
                "-threads",
                "1");
    }

    private List<String> reading(Path film) throws IOException {
        var ffmpeg = tools.ffmpeg().orElseThrow(() -> new IOException("There is no ffmpeg for this machine."));
        return List.of(
                ffmpeg.toString(),
                "-nostdin",
                "-hide_banner",
                "-loglevel",
                "error",
                "-filter_threads",
                "1",
                "-threads",
                "1",
                "-protocol_whitelist",
                "file,pipe",
                "-codec_whitelist",
                DECODERS,
                "-enable_drefs",
                "0",
                "-max_alloc",
                Long.toString(1L << 30),
                "-f",
                "mov",
                "-i",
                "file:" + film.getFileName());
    }

    private Child.End run(List<String> command, Path film, long written) throws IOException {
        var libraries =
                Optional.ofNullable(Path.of(command.getFirst()).getParent()).orElseThrow();
        var folder = Optional.ofNullable(film.getParent()).orElseThrow();
        return new Child(limits, libraries).run(command, folder, written + INDEX);
    }

    @Override
    public void close() throws IOException {
        tools.close();
    }
}
