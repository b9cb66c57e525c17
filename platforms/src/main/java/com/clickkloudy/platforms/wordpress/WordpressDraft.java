package com.clickkloudy.platforms.wordpress;

import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Draft;
import com.clickkloudy.platforms.kit.Html;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.markup.Tags;
import com.clickkloudy.platforms.wordpress.WordpressMedia.Picture;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The draft that is to become a post (https://developer.wordpress.org/rest-api/reference/posts/, 2026-11-22): found
/// again by its slug, written anew where it is there already.
final class WordpressDraft {
    private static final String ANY = "publish,future,draft,pending,private";
    private static final int LONGEST_NAME = 60;

    private WordpressDraft() {}

    /// @param known the draft's id, where an earlier preparation made it
    /// @return the draft's id
    static Answer<String> write(Job job, WordpressSite site, Optional<String> known, List<Picture> pictures) {
        return tags(job, site)
                .map(tags -> body(job, pictures, tags))
                .then(body -> known.map(id -> rewrite(site, id, body))
                        .orElseGet(() -> Answer.of(Optional.empty()))
                        .then(written -> written.map(Answer::of).orElseGet(() -> findOrMake(job, site, body))));
    }

    private static Answer<String> findOrMake(Job job, WordpressSite site, Json body) {
        return find(job, site).then(found -> {
            if (found.isEmpty()) {
                return make(job, site, body);
            }
            var there = found.get();
            return there.isOut()
                    ? Answer.of(there.id())
                    : rewrite(site, there.id(), body).map(written -> written.orElse(there.id()));
        });
    }

    private static Answer<String> make(Job job, WordpressSite site, Json body) {
        return site.post("wp", "v2", "posts")
                .json(body.with("slug", slug(job)).with("status", "draft"))
                .read(reply -> reply.need("/id"));
    }

    /// @return its id; empty where it was deleted
    private static Answer<Optional<String>> rewrite(WordpressSite site, String id, Json body) {
        return site.post("wp", "v2", "posts", id)
                .json(body)
                .alsoGood(WordpressRefusals::isDeleted)
                .read(reply -> reply.isSuccess() ? Optional.of(reply.need("/id")) : Optional.empty());
    }

    /// A post of ours on the site, whatever its status.
    record There(String id, String status, Optional<URI> link) {
        boolean isOut() {
            return status.equals("publish");
        }
    }

    static Answer<Optional<There>> find(Job job, WordpressSite site) {
        return site.get("wp", "v2", "posts")
                .query("slug", slug(job))
                .query("status", ANY)
                .query("context", "edit")
                .query("_fields", "id,link,status")
                .read(WordpressDraft::first);
    }

    private static Optional<There> first(Reply reply) {
        if (!reply.body().strip().startsWith("[")) {
            throw new IllegalStateException("The answer holds no list.");
        }
        return reply.needJson().list("").stream()
                .map(post -> new There(post.need("/id"), post.need("/status"), post.address("/link")))
                .findFirst();
    }

    /// A name that this post alone has: from its title, so that people can read it, and its key.
    static String slug(Job job) {
        return Draft.slug(title(job), LONGEST_NAME, job.key());
    }

    static String title(Job job) {
        return Draft.title(job.saying(Markdown.plain(job)), WordpressProfile.LONGEST_TITLE);
    }

    private static Json body(Job job, List<Picture> pictures, List<Long> tags) {
        return Json.object()
                .with("title", Html.escaped(title(job)))
                .with("content", content(job, pictures))
                .with("excerpt", job.option("excerpt").map(Html::escaped))
                .with(
                        "featured_media",
                        pictures.isEmpty() ? Optional.empty() : Optional.of(number(pictures.getFirst())))
                .with("tags", Optional.of(tags).filter(ids -> !ids.isEmpty()));
    }

    private static long number(Picture picture) {
        return Long.parseLong(picture.id());
    }

    private static String content(Job job, List<Picture> pictures) {
        var html = new StringBuilder(Tags.of(job));
        IntStream.range(1, pictures.size())
                .forEach(index -> html.append("<figure class=\"wp-block-image\"><img src=\"")
                        .append(Html.escaped(pictures.get(index).url()))
                        .append("\" alt=\"")
                        .append(Html.escaped(job.files().get(index).alt()))
                        .append("\"></figure>"));
        return html.toString().replace("[", "&#91;");
    }

    private static Answer<List<Long>> tags(Job job, WordpressSite site) {
        Answer<List<Long>> all = Answer.of(List.of());
        for (var word : job.words("tags")) {
            all = all.then(before -> tag(site, word).map(id -> and(before, id)));
        }
        return all;
    }

    private static List<Long> and(List<Long> before, long id) {
        var more = new ArrayList<>(before);
        more.add(id);
        return more;
    }

    /// One that is there already is refused with its id.
    private static Answer<Long> tag(WordpressSite site, String name) {
        return site.post("wp", "v2", "tags")
                .json(Json.object().with("name", name))
                .alsoGood(WordpressRefusals::isTermThere)
                .read(reply -> Long.parseLong(reply.need(reply.isSuccess() ? "/id" : "/data/term_id")));
    }
}
