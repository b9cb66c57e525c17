package com.clickkloudy.media.rendition;

import com.clickkloudy.media.Finding;
import com.clickkloudy.media.Probe;
import com.clickkloudy.media.bytes.FileSource;
import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.media.clean.Cleaning;
import com.clickkloudy.media.clean.Told;
import com.clickkloudy.media.film.FilmMaker;
import com.clickkloudy.media.format.Caps;
import com.clickkloudy.model.media.Media.Facts;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/// Makes renditions, on the disk of this machine. What comes out is probed like an upload before it is handed on.
public final class Maker implements Closeable {
    /// A photo that is turned may grow up to here, which is below anybody's limit.
    private static final long SMALL = 64 * 1024;

    /// By which sound and picture of a whole film may end apart.
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Probe probe = new Probe(Caps.standard());
    private final PictureMaker pictures = new PictureMaker();
    private final FilmMaker films = new FilmMaker();

    /// Takes as long as it takes, on the calling thread, which should be none that others share.
    ///
    /// @param facts as probed when the file was uploaded
    /// @param folder empty, and thrown away afterwards
    /// @throws IOException if the source or the disk is in trouble; a bad file is no exception but [Making.Refused]
    public Making make(Source source, Facts facts, Need need, Path folder) throws IOException {
        var clean = folder.resolve("clean");
        try {
            var original = new Original(clean, facts, copied(source, facts, clean));
            return probed(made(original, need, folder.resolve("made")));
        } catch (EOFException wrong) {
            return new Making.Refused("The file is damaged. Open it, save it anew, and upload that file.");
        }
    }

    private static Told copied(Source source, Facts facts, Path to) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            return Cleaning.copy(facts.type(), source, out);
        }
    }

    private Making made(Original original, Need need, Path to) throws IOException {
        return switch (need) {
            case Need.Clean clean -> upright(original, to);
            case Need.Picture picture -> pictures.make(original, picture, to);
            case Need.Film film -> filmed(original, film, to);
        };
    }

    private Making filmed(Original original, Need.Film need, Path to) throws IOException {
        var length = original.facts().duration().orElseThrow();
        return switch (films.make(original.file(), length, need.size(), need.maxBytes(), to)) {
            case FilmMaker.Answer.Made made -> new Making.Made(to, original.facts());
            case FilmMaker.Answer.Refused(String sentence) -> new Making.Refused(sentence);
            case FilmMaker.Answer.GaveUp(String sentence) -> new Making.GaveUp(sentence);
        };
    }

    /// A photo that says it has to be turned is turned, as not everybody who shows it listens; where that would cost it
    /// pixels, it goes on saying so.
    private Making upright(Original original, Path to) throws IOException {
        var asItIs = new Making.Made(original.file(), original.facts());
        if (!original.isTurnedPhoto() || !pictures.hasRoomFor(original)) {
            return asItIs;
        }
        var photo = original.facts();
        var need = new Need.Picture(
                Set.of(photo.type()),
                Math.max(photo.bytes(), SMALL),
                photo.size().orElseThrow());
        return pictures.make(original, need, to) instanceof Making.Made made ? made : asItIs;
    }

    private Making probed(Making making) throws IOException {
        if (!(making instanceof Making.Made made)) {
            return making;
        }
        return switch (probe.probe(FileSource.of(made.file()))) {
            case Finding.Probed(Facts facts)
            when isShorter(facts, made.facts()) ->
                new Making.Refused("The film is damaged: it cannot be read to its end. Save it anew, and upload that.");
            case Finding.Probed(Facts facts) -> new Making.Made(made.file(), facts);
            case Finding.Refused refused -> new Making.Refused(refused.sentence());
        };
    }

    private static boolean isShorter(Facts made, Facts original) {
        var lost = original.duration().map(whole -> whole.minus(made.duration().orElse(whole)));
        return lost.filter(missing -> missing.compareTo(A_MOMENT) > 0).isPresent();
    }

    @Override
    public void close() throws IOException {
        films.close();
    }

    /// A file that was copied here without what it tells besides its picture.
    record Original(Path file, Facts facts, Told told) {
        /// Of other types hardly any is; what they say of being turned stays in them.
        boolean isTurnedPhoto() {
            return told.isTurned() && facts.type().equals(Need.Picture.JPEG);
        }
    }
}
