package com.clickkloudy.platforms.tumblr;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Draft;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.markup.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A post as Tumblr takes it, in its Neue Post Format.
final class TumblrPost {
    private static final int LONGEST_NAME = 40;

    private TumblrPost() {}

    /// @return what is wrong with the post, of that which the check does not know, or Tumblr itself might take
    static Optional<Failure> refusal(Job job) {
        if (job.files().size() > TumblrProfile.MOST_PICTURES) {
            return refused("/media", "A post takes " + TumblrProfile.MOST_PICTURES + " files. Leave some out.");
        }
        if (job.files().stream().filter(TumblrPost::isVideo).count() > 1) {
            return refused("/media", "A post takes one video. Leave the others out.");
        }
        if (content(job).size() > TumblrProfile.MOST_BLOCKS) {
            return refused("/text", "The text has too many paragraphs. Tumblr takes less than a thousand.");
        }
        return IntStream.range(0, job.files().size())
                .filter(index -> isTooLarge(job.files().get(index)))
                .boxed()
                .findFirst()
                .flatMap(index -> refused(
                        "/media/" + index,
                        "The file is too large: pictures have 10 MB at most, videos 100 MB. Make it smaller."));
    }

    static boolean hasVideo(Job job) {
        return job.files().stream().anyMatch(TumblrPost::isVideo);
    }

    private static boolean isVideo(Job.File file) {
        return file.media().facts().isVideo();
    }

    private static boolean isTooLarge(Job.File file) {
        return file.media().facts().bytes()
                > (isVideo(file) ? TumblrProfile.MOST_BYTES_OF_VIDEO : TumblrProfile.MOST_BYTES);
    }

    private static Optional<Failure> refused(String field, String message) {
        return Optional.of(new Failure.Refused(Optional.of(field), message));
    }

    static Json body(Job job) {
        var tags = String.join(",", job.words("tags"));
        return Json.object()
                .with("content", content(job))
                .with("state", "published")
                .with("tags", Optional.of(tags).filter(some -> !some.isEmpty()))
                .with("slug", slug(job))
                .with("interactability_reblog", Optional.of("noone").filter(nobody -> job.isOn("noReblogs")));
    }

    private static List<Json> content(Job job) {
        var content = new ArrayList<Json>();
        job.option("title")
                .ifPresent(title -> content.add(Json.object()
                        .with("type", "text")
                        .with("subtype", "heading1")
                        .with("text", title)));
        IntStream.range(0, job.files().size())
                .forEach(index -> content.add(shown(job.files().get(index), index)));
        content.addAll(TumblrText.blocks(job));
        job.option("link")
                .ifPresent(
                        link -> content.add(Json.object().with("type", "link").with("url", link)));
        return content;
    }

    private static Json shown(Job.File file, int index) {
        var facts = file.media().facts();
        var media = Json.object()
                .with("type", facts.type())
                .with("identifier", identifier(index))
                .with("width", facts.size().map(size -> size.width()))
                .with("height", facts.size().map(size -> size.height()));
        return isVideo(file)
                ? Json.object().with("type", "video").with("media", media)
                : Json.object()
                        .with("type", "image")
                        .with("media", List.of(media))
                        .with("alt_text", Optional.of(file.alt()).filter(alt -> !alt.isBlank()));
    }

    /// What ties a block to its file.
    static String identifier(int index) {
        return "file" + index;
    }

    private static String slug(Job job) {
        return Draft.slug(job.option("title").orElseGet(() -> Markdown.plain(job)), LONGEST_NAME, job.key());
    }
}
