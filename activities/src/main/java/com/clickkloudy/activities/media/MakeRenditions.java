package com.clickkloudy.activities.media;

import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.media.rendition.Maker;
import com.clickkloudy.media.rendition.Making;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Renditions;
import com.clickkloudy.storage.media.Span;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes renditions on threads of their own, a few at a time: they count for long, and would hold up every virtual
/// thread beside them. Whoever wants what is being made already waits for the same.
public final class MakeRenditions implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(MakeRenditions.class);
    private static final int AT_ONCE = 2;
    private final Maker maker;
    private final Renditions renditions;
    private final MediaStore store;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("rendition-", 1).factory());
    private final Map<Wanted, Future<Rendition.Result>> underWay = new ConcurrentHashMap<>();

    MakeRenditions(Maker maker, Renditions renditions, MediaStore store) {
        this.maker = maker;
        this.renditions = renditions;
        this.store = store;
    }

    /// @return fails where the store or the disk is in trouble, and may then be asked for again
    public Future<Rendition.Result> make(Wanted wanted) {
        return underWay.computeIfAbsent(wanted, each -> threads.submit(() -> work(each)));
    }

    private Rendition.Result work(Wanted wanted) throws IOException {
        try {
            return made(wanted);
        } catch (NoSuchFileException gone) {
            LOG.warn(
                    "A file is noted, but not in the media store. media={}",
                    wanted.of().id());
            return new Rendition.Refused("The file is gone. Upload it again.");
        } catch (RuntimeException bug) {
            LOG.error(
                    "A rendition failed. media={} need={}",
                    wanted.of().id(),
                    wanted.need().key(),
                    bug);
            return new Rendition.Refused("The file cannot be made fit. Save it anew, and upload that file.");
        } finally {
            underWay.remove(wanted);
        }
    }

    private Rendition.Result made(Wanted wanted) throws IOException {
        var media = wanted.of();
        var folder = Files.createTempDirectory("clickkloudy-rendition");
        try {
            return switch (maker.make(new Kept(store, media), media.facts(), wanted.need(), folder)) {
                case Making.GaveUp(String sentence) -> new Rendition.Refused(sentence);
                case Making.Refused(String sentence) -> note(wanted, new Rendition.Refused(sentence));
                case Making.Made made -> note(wanted, new Rendition.Made(keep(media, made.file()), made.facts()));
            };
        } finally {
            delete(folder);
        }
    }

    private Sha256 keep(Media media, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file);
                var staged = store.stage(media.workspace(), bytes)) {
            staged.keep();
            return staged.hash();
        }
    }

    private Rendition.Result note(Wanted wanted, Rendition.Result result) {
        var media = wanted.of();
        LOG.info(
                "A rendition was {}. media={} need={}",
                result instanceof Rendition.Made ? "made" : "refused",
                media.id(),
                wanted.need().key());
        var rendition =
                new Rendition(media.workspace(), media.hash(), wanted.need().key(), result);
        return renditions.add(rendition).result();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        maker.close();
    }

    /// A file where it rests.
    private record Kept(MediaStore store, Media media) implements Source {
        @Override
        public long size() {
            return media.facts().bytes();
        }

        @Override
        public InputStream open(long from) throws IOException {
            return store.open(media.workspace(), media.hash(), Span.startingAt(from));
        }
    }
}
