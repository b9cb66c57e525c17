package com.clickkloudy.platforms.ghost;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Draft;
import com.clickkloudy.platforms.kit.Html;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.markup.Tags;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The draft that is to become a post (https://docs.ghost.org/admin-api/posts/overview, 2026-11-22): found again by its
/// id or its slug, written anew where it is there already.
final class GhostDraft {
    private static final int LONGEST_NAME = 60;

    private GhostDraft() {}

    /// A post of ours on the site.
    ///
    /// @param updatedAt as Ghost writes it; who changes the post has to name it
    record There(String id, String updatedAt, String status, Remote remote) {
        static There of(Json post) {
            var id = post.need("/id");
            return new There(id, post.need("/updated_at"), post.need("/status"), new Remote(id, post.address("/url")));
        }

        boolean isOut() {
            return status.equals("published");
        }
    }

    /// @param known the draft's id, where an earlier preparation made it
    static Answer<There> write(Job job, GhostSite site, Optional<String> known, List<String> pictures) {
        var body = body(job, pictures);
        return look(job, site, known).then(there -> {
            if (there.isEmpty()) {
                return make(site, body.with("slug", slug(job)).with("status", "draft"));
            }
            return there.get().isOut() ? Answer.of(there.get()) : rewrite(site, there.get(), body);
        });
    }

    private static Answer<There> make(GhostSite site, Json body) {
        return site.post("posts").query("source", "html").json(posts(body)).read(GhostDraft::first);
    }

    private static Answer<There> rewrite(GhostSite site, There there, Json body) {
        return site.put("posts", there.id())
                .query("source", "html")
                .json(posts(body.with("updated_at", there.updatedAt())))
                .read(GhostDraft::first);
    }

    static Json posts(Json post) {
        return Json.object().with("posts", List.of(post));
    }

    static There first(Reply reply) {
        return There.of(reply.needJson()
                .get("/posts/0")
                .orElseThrow(() -> new IllegalStateException("The answer holds no post.")));
    }

    /// By its id, where that is known; by its slug, where it is not, or the draft was deleted.
    static Answer<Optional<There>> look(Job job, GhostSite site, Optional<String> known) {
        return known.map(id -> look(site, "posts", id))
                .orElseGet(() -> Answer.of(Optional.empty()))
                .then(there -> there.isPresent() ? Answer.of(there) : look(site, "posts", "slug", slug(job)));
    }

    private static Answer<Optional<There>> look(GhostSite site, String... path) {
        return site.get(path)
                .alsoGood(GhostDraft::isAbsent)
                .read(reply -> reply.isSuccess() ? Optional.of(first(reply)) : Optional.empty());
    }

    private static boolean isAbsent(Reply reply) {
        return reply.status() == 404 && reply.text("/errors/0/type").orElse("").equals("NotFoundError");
    }

    /// A name that this post alone has: from its title, so that people can read it, and its key.
    static String slug(Job job) {
        return Draft.slug(title(job), LONGEST_NAME, job.key());
    }

    static String title(Job job) {
        var title = Draft.title(job.saying(Markdown.plain(job)), GhostProfile.LONGEST_TITLE);
        return title.isEmpty() ? "(Untitled)" : title;
    }

    private static Json body(Job job, List<String> pictures) {
        var first = pictures.stream().findFirst();
        var tags = job.words("tags");
        return Json.object()
                .with("title", title(job))
                .with("html", html(job, pictures))
                .with("custom_excerpt", job.option("excerpt"))
                .with("visibility", job.option("visibility"))
                .with("tags", Optional.of(tags).filter(words -> !words.isEmpty()))
                .with("feature_image", first)
                .with(
                        "feature_image_alt",
                        first.map(url -> job.files().getFirst().alt()));
    }

    private static String html(Job job, List<String> pictures) {
        var html = new StringBuilder(Tags.of(job));
        IntStream.range(1, pictures.size())
                .forEach(index -> html.append("<figure class=\"kg-card kg-image-card\"><img src=\"")
                        .append(Html.escaped(pictures.get(index)))
                        .append("\" class=\"kg-image\" alt=\"")
                        .append(Html.escaped(job.files().get(index).alt()))
                        .append("\"></figure>"));
        return html.toString();
    }
}
