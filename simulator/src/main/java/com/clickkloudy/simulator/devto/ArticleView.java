package com.clickkloudy.simulator.devto;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.page.Show;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an article is shown: to programs and to people.
final class ArticleView implements Show {
    static final Comparator<Entry> ORDER = Comparator.comparing(ArticleView::isPublished)
            .thenComparing(ArticleView::time, Comparator.reverseOrder())
            .thenComparing(Entry::number, Comparator.reverseOrder());

    private final World world;
    private final Authors authors;
    private final Pages pages;

    ArticleView(World world, Authors authors) {
        this.world = world;
        this.authors = authors;
        this.pages = new Pages(world, this);
    }

    static boolean isPublished(Entry article) {
        return article.facts().path("published").asBoolean(false);
    }

    static Instant created(Entry article) {
        return Instant.parse(article.facts().path("created_at").asString());
    }

    private static Instant time(Entry article) {
        return isPublished(article)
                ? OffsetDateTime.parse(article.facts().path("published_at").asString())
                        .toInstant()
                : created(article);
    }

    String url(Entry article) {
        return world.url(path(article));
    }

    /// An article with its text, as its author gets it back.
    Map<String, @Nullable Object> json(Entry article) {
        var json = listing(article);
        json.put("tag_list", String.join(", ", tags(article)));
        json.put("tags", tags(article));
        json.put("body_html", "<p>" + Html.escape(article.text()) + "</p>\n\n");
        json.put("body_markdown", article.text());
        return json;
    }

    /// One line of the author's own lists.
    Map<String, @Nullable Object> ownListing(Entry article) {
        var json = listing(article);
        json.put("published", isPublished(article));
        json.put("page_views_count", count(article, "views", 900));
        json.put("body_markdown", article.text());
        json.put("tag_list", tags(article));
        json.put("tags", String.join(", ", tags(article)));
        return json;
    }

    private Map<String, @Nullable Object> listing(Entry article) {
        var facts = article.facts();
        String canonical = facts.path("canonical_url").asString("");
        @Nullable String at = isPublished(article) ? time(article).toString() : null;
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "type_of", "article",
                "id", Long.parseLong(article.id()),
                "title", facts.path("title").asString(""),
                "description", facts.path("description").asString("A post by " + article.account()),
                "cover_image", facts.path("main_image").asString(null),
                "social_image", world.url("/" + article.account() + "/avatar.svg"),
                "slug", facts.path("slug").asString(""),
                "path", path(article),
                "url", url(article),
                "canonical_url", canonical.isEmpty() ? url(article) : canonical));
        json.putAll(Json.object(
                "comments_count",
                count(article, "comments", 12),
                "positive_reactions_count",
                count(article, "reactions", 60),
                "public_reactions_count",
                count(article, "reactions", 60),
                "created_at",
                created(article).toString(),
                "edited_at",
                null,
                "crossposted_at",
                null,
                "published_at",
                at,
                "last_comment_at",
                at,
                "published_timestamp",
                at == null ? "" : at,
                "readable_publish_date",
                at,
                "reading_time_minutes",
                1,
                "collection_id",
                null,
                "user",
                authors.sharedJson(article.account())));
        return json;
    }

    /// The numbers of one article, or of all that the author has published.
    Answer totals(Call call, String author) {
        String id = call.params().text("article_id");
        List<Entry> counted = world.book().standing(author).stream()
                .filter(one -> id.isEmpty() || one.id().equals(id))
                .toList();
        if (!id.isEmpty() && counted.isEmpty()) {
            throw ApiError.invalid("You can't view this article's stats");
        }
        long views = sum(counted, "views", 900);
        return Answer.json(Json.object(
                "comments", Json.object("total", sum(counted, "comments", 12)),
                "follows", Json.object("total", sum(counted, "follows", 9)),
                "reactions",
                        Json.object(
                                "total", sum(counted, "reactions", 60) + sum(counted, "readinglist", 20),
                                "like", sum(counted, "reactions", 60),
                                "readinglist", sum(counted, "readinglist", 20)),
                "page_views",
                        Json.object(
                                "total",
                                views,
                                "average_read_time_in_seconds",
                                views == 0 ? 0 : 48,
                                "total_read_time_in_seconds",
                                views * 48)));
    }

    private long sum(List<Entry> articles, String what, long most) {
        return articles.stream().mapToLong(one -> count(one, what, most)).sum();
    }

    private long count(Entry article, String what, long most) {
        return world.book()
                .find(What.PUBLISHED, article.id())
                .filter(_ -> isPublished(article))
                .map(one -> Growth.count(one, what, most, world.clock().instant()))
                .orElse(0L);
    }

    private static List<String> tags(Entry article) {
        return article.facts()
                .path("tags")
                .valueStream()
                .map(tag -> tag.asString(""))
                .toList();
    }

    Answer home(Call call) {
        return authors.find(call.path("author"))
                .map(author -> pages.profile(authors.profile(author.account())))
                .orElseGet(pages::missing);
    }

    Answer page(Call call) {
        return world.book().standing(call.path("author")).stream()
                .filter(one -> one.facts().path("slug").asString("").equals(call.path("slug")))
                .findFirst()
                .map(one -> pages.post(authors.profile(one.account()), one))
                .orElseGet(pages::missing);
    }

    @Override
    public String path(Entry article) {
        return "/" + article.account() + "/" + article.facts().path("slug").asString("");
    }

    @Override
    public String html(Entry article) {
        return "<b>" + Html.escape(article.facts().path("title").asString("")) + "</b>\n" + Html.escape(article.text());
    }

    @Override
    public Map<String, Long> numbers(Entry article) {
        return Map.of("reactions", count(article, "reactions", 60), "comments", count(article, "comments", 12));
    }
}
