package com.clickkloudy.platforms.devto;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Draft;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an article says, as Forem has it: Markdown, and fields beside it.
final class DevtoArticle {
    private DevtoArticle() {}

    /// A comment of Markdown: readers do not see it, and it stays in the text.
    static String mark(Job job) {
        return "<!-- clickkloudy " + job.key() + " -->";
    }

    /// @param pictures their addresses, in the order of the job's files
    static Json of(Job job, List<URI> pictures) {
        var tags = tags(job);
        var body = Json.object()
                .with("title", title(job))
                .with("body_markdown", markdown(job, pictures))
                .with("tags", tags)
                .with("main_image", pictures.stream().findFirst().map(URI::toString))
                .with("canonical_url", job.option("canonicalUrl"))
                .with("description", job.option("description"))
                .with("series", job.option("series"));
        return Json.object().with("article", body);
    }

    static Json published() {
        return Json.object().with("article", Json.object().with("published", true));
    }

    static Json withdrawn() {
        return Json.object().with("article", Json.object().with("published", false));
    }

    static String title(Job job) {
        var line = job.option("title").orElseGet(() -> firstLine(job.text()));
        return line.isEmpty() ? "(Untitled)" : Draft.cut(line, DevtoProfile.LONGEST_TITLE);
    }

    /// Without the signs of a heading.
    private static String firstLine(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        return line.replaceFirst("^#{1,6}\\s+", "").replaceFirst("\\s+#+$", "").strip();
    }

    private static List<String> tags(Job job) {
        return job.words("tags").stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String markdown(Job job, List<URI> pictures) {
        var below = pictures.stream().skip(1).toList();
        var shown = job.files().stream().skip(1).map(Job.File::alt).toList();
        var markdown = new StringBuilder(mark(job)).append("\n\n").append(job.text());
        for (var index = 0; index < below.size(); index++) {
            markdown.append("\n\n![" + described(shown.get(index)) + "](" + below.get(index) + ")");
        }
        return markdown.toString();
    }

    /// On one line, and without what would end it.
    private static String described(String alt) {
        return alt.lines().map(String::strip).collect(Collectors.joining(" ")).replaceAll("([\\\\\\[\\]])", "\\\\$1");
    }

    static Optional<String> marked(Json listed, Job job) {
        return listed.text("/body_markdown")
                .filter(body -> body.contains(mark(job)))
                .map(body -> listed.need("/id"));
    }

    /// A success is no proof: an article that is out says since when.
    static Remote out(Reply reply) {
        var article = reply.needJson();
        article.need("/published_timestamp");
        return remote(article);
    }

    /// @throws IllegalStateException where the article is out all the same
    static Remote notOut(Reply reply) {
        var article = reply.needJson();
        if (article.text("/published_timestamp").filter(String::isEmpty).isEmpty()) {
            throw new IllegalStateException("The article is still out.");
        }
        return remote(article);
    }

    static Remote remote(Json article) {
        return new Remote(article.need("/id"), article.address("/url"));
    }
}
