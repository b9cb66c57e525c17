package com.clickkloudy.media.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.bytes.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Set;

/// MP4 and QuickTime: what is not needed to play is filled with zeros where it stands, as indexes name places in the
/// file. So go place, camera and notes, and whole tracks that nobody sees, hears or reads, such as those of a
/// navigation. <https://developer.apple.com/documentation/quicktime-file-format> (2026-11)
final class MovieCleaning {
    private static final Set<String> FILE =
            Set.of("ftyp", "styp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "pdin", "wide");
    private static final Set<String> FILM = Set.of("mvhd", "trak", "mvex", "iods");
    private static final Set<String> TRACK = Set.of("tkhd", "mdia", "edts", "tref", "tapt", "clip", "matt", "load");
    private static final Set<String> PLAYED = Set.of("vide", "soun", "sbtl", "subt", "text", "clcp");
    private static final byte[] FREE = "free".getBytes(ISO_8859_1);

    private final Source source;
    private final Reading file;
    private final OutputStream to;

    MovieCleaning(Source source, Reading file, OutputStream to) {
        this.source = source;
        this.file = file;
        this.to = to;
    }

    Told copy() throws IOException {
        boxes(source.size(), FILE);
        return new Told(1, Told.Kind.PLAIN);
    }

    private void boxes(long end, Set<String> stay) throws IOException {
        while (file.position() < end) {
            var box = box(file, end);
            if (stay.contains(box.name()) && (!box.name().equals("trak") || isPlayed(box))) {
                copy(box);
            } else {
                blank(box);
            }
        }
    }

    private void copy(Box box) throws IOException {
        to.write(box.head());
        switch (box.name()) {
            case "moov" -> boxes(box.end(), FILM);
            case "trak" -> boxes(box.end(), TRACK);
            default -> Cleaning.pipe(file, box.end() - file.position(), to);
        }
    }

    private void blank(Box box) throws IOException {
        var head = box.head().clone();
        System.arraycopy(FREE, 0, head, 4, FREE.length);
        to.write(head);
        long length = box.end() - file.position();
        file.skip(length);
        Cleaning.zeros(length, to);
    }

    /// Looks ahead.
    private boolean isPlayed(Box trak) throws IOException {
        try (var ahead = new Reading(source)) {
            ahead.seek(file.position());
            if (!find(ahead, "mdia", trak.end()) || !find(ahead, "hdlr", trak.end())) {
                return false;
            }
            ahead.skip(8);
            return PLAYED.contains(ahead.letters());
        }
    }

    /// Goes to what the first box of a name holds.
    private static boolean find(Reading ahead, String name, long end) throws IOException {
        while (ahead.position() < end) {
            var box = box(ahead, end);
            if (box.name().equals(name)) {
                return true;
            }
            ahead.skip(box.end() - ahead.position());
        }
        return false;
    }

    private static Box box(Reading file, long within) throws IOException {
        long start = file.position();
        var head = file.take(8);
        var name = new String(head, 4, 4, ISO_8859_1);
        long length = number(head, 0, 4);
        if (length == 1) {
            var wide = file.take(8);
            head = Arrays.copyOf(head, 16);
            System.arraycopy(wide, 0, head, 8, 8);
            length = number(wide, 0, 8);
        }
        long end = length == 0 ? within : start + length;
        if (end < file.position() || end > within) {
            throw Cleaning.senseless();
        }
        return new Box(name, head, end);
    }

    private static long number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int i = from; i < from + count; i++) {
            number = (number << 8) | (bytes[i] & 0xff);
        }
        return number;
    }

    private record Box(String name, byte[] head, long end) {}
}
