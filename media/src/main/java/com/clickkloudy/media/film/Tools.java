package com.clickkloudy.media.film;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The programs of ffmpeg, out of the archive that comes along with this one, in a folder that lives as long as the
/// process. There are none for machines that the archive does not know.
final class Tools implements AutoCloseable {
    private static final String ARCHIVE = "/org/bytedeco/ffmpeg/linux-x86_64/";
    private static final List<String> FILES = List.of(
            "ffmpeg",
            "libavcodec.so.61",
            "libavdevice.so.61",
            "libavfilter.so.10",
            "libavformat.so.61",
            "libavutil.so.59",
            "libdrm.so.2",
            "libswresample.so.5",
            "libswscale.so.8",
            "libva.so",
            "libva-drm.so");
    /// Under which other names the programs ask for them.
    private static final Map<String, String> LINKS = Map.of("libva.so.2", "libva.so", "libva-drm.so.2", "libva-drm.so");

    private @Nullable Path folder;

    /// Unpacked when it is first asked for.
    ///
    /// @return empty where there is none for this machine
    synchronized Optional<Path> ffmpeg() throws IOException {
        if (!fits()) {
            return Optional.empty();
        }
        if (folder == null) {
            folder = unpacked();
        }
        return Optional.of(folder.resolve("ffmpeg"));
    }

    private static boolean fits() {
        var machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return machine.toLowerCase(Locale.ROOT).equals("linux amd64")
                && Tools.class.getResource(ARCHIVE + "ffmpeg") != null;
    }

    private static Path unpacked() throws IOException {
        var folder = Files.createTempDirectory("clickkloudy-ffmpeg");
        for (var file : FILES) {
            try (var in = opened(file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        for (var link : LINKS.entrySet()) {
            Files.createSymbolicLink(folder.resolve(link.getKey()), Path.of(link.getValue()));
        }
        Files.setPosixFilePermissions(folder.resolve("ffmpeg"), PosixFilePermissions.fromString("r-x------"));
        return folder;
    }

    private static InputStream opened(String file) throws IOException {
        var in = Tools.class.getResourceAsStream(ARCHIVE + file);
        if (in == null) {
            throw new IOException("The archive of ffmpeg has no " + file + ".");
        }
        return in;
    }

    @Override
    public synchronized void close() throws IOException {
        if (folder == null) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        folder = null;
    }
}
