package com.clickkloudy.activities.media;

import com.clickkloudy.media.ShownName;
import com.clickkloudy.media.rendition.Need;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.storage.media.MediaStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The files of one campaign, and which renditions of them there are.
public final class Fitting {
    private final List<Attached> files;
    private final MediaStore store;
    private final Map<Key, Rendition.Result> known;

    Fitting(List<Attached> files, List<Rendition> renditions, MediaStore store) {
        this.files = List.copyOf(files);
        this.store = store;
        this.known = new ConcurrentHashMap<>(renditions.stream()
                .collect(Collectors.toMap(each -> new Key(each.of(), each.need()), Rendition::result)));
    }

    /// A file of the campaign.
    ///
    /// @param alt the words for those who cannot see it
    public record Attached(Media media, String alt) {}

    /// Notes what a wanted rendition came to.
    public void add(Wanted wanted, Rendition.Result result) {
        known.put(key(wanted), result);
    }

    /// @return what accounts with these limits need and what neither was made nor refused yet
    public Set<Wanted> lacking(Collection<Limits> limits) {
        return limits.stream()
                .distinct()
                .flatMap(each -> files.stream().map(file -> wanted(file.media(), each)))
                .filter(wanted -> !known.containsKey(key(wanted)))
                .collect(Collectors.toSet());
    }

    /// What a post may be sent with.
    public Fit as(Limits limits) {
        var fit = new ArrayList<Job.File>();
        for (var index = 0; index < files.size(); index++) {
            var file = files.get(index);
            var found = known(file.media(), limits);
            if (found.isEmpty()) {
                return new Fit.Unmade();
            }
            if (found.get() instanceof Rendition.Refused(String sentence)) {
                return new Fit.Refused("/media/" + index, sentence);
            }
            fit.add(file(file, found));
        }
        return new Fit.Files(fit);
    }

    /// What a post that was sent or uploaded was sent with, as far as that is known: nothing keeps it from being
    /// looked for.
    public Fit asSent(Limits limits) {
        return new Fit.Files(files.stream()
                .map(file -> file(file, known(file.media(), limits)))
                .toList());
    }

    private Job.File file(Attached file, Optional<Rendition.Result> found) {
        var media = found.filter(Rendition.Made.class::isInstance)
                .map(Rendition.Made.class::cast)
                .map(made -> as(file.media(), made))
                .orElse(file.media());
        return new Job.File(media, file.alt(), () -> store.open(media.workspace(), media.hash()));
    }

    private static Media as(Media file, Rendition.Made made) {
        var type = made.facts().type();
        var name = type.equals(file.facts().type()) ? file.name() : ShownName.saved(file.name(), type);
        return new Media(file.id(), file.workspace(), made.hash(), name, made.facts(), file.uploadedAt());
    }

    private Optional<Rendition.Result> known(Media file, Limits limits) {
        return Optional.ofNullable(known.get(key(wanted(file, limits))));
    }

    private static Wanted wanted(Media file, Limits limits) {
        return new Wanted(file, Need.of(file.facts(), limits));
    }

    private static Key key(Wanted wanted) {
        return new Key(wanted.of().hash(), wanted.need().key());
    }

    private record Key(Sha256 of, String need) {}
}
