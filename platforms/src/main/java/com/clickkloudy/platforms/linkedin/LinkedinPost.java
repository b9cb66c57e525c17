package com.clickkloudy.platforms.linkedin;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.markup.Markdown;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A post as LinkedIn takes it.
final class LinkedinPost {
    private static final Pattern URN = Pattern.compile("urn:li:[A-Za-z]{1,40}:[0-9]{1,25}");

    private static final Pattern ADDRESS = Pattern.compile("https?://([^/?#\\s]+)\\S*");

    private LinkedinPost() {}

    /// @return what is wrong with the post, of that which the check does not know
    static Optional<Failure> refusal(Job job) {
        var tooMuch = LinkedinText.written(Markdown.plain(job)).length() - LinkedinProfile.MOST_TEXT;
        if (tooMuch > 0) {
            return refused(
                    "/text",
                    "The text is " + tooMuch + " characters too long, counting a backslash that LinkedIn needs before"
                            + " signs such as ( ) [ ] @ _. Shorten it.");
        }
        if (job.files().size() > LinkedinProfile.MOST_PICTURES) {
            return refused("/media", "A post takes " + LinkedinProfile.MOST_PICTURES + " pictures. Leave some out.");
        }
        if (job.option("link").filter(ADDRESS.asMatchPredicate().negate()).isPresent()) {
            return refused("/options/link", "This is no web address.");
        }
        if (job.option("link").isPresent()
                && (hasVideo(job) || hasDocument(job) || job.files().size() > 1)) {
            return refused("/options/link", "A link goes with one picture at most. Leave out the link, or files.");
        }
        if (hasVideo(job) && job.files().size() > 1) {
            return refused("/media", "A video stands alone in its post. Leave out the other files.");
        }
        if (hasDocument(job) && job.files().size() > 1) {
            return refused("/media", "A document stands alone in its post. Leave out the other files.");
        }
        return IntStream.range(0, job.files().size())
                .filter(index -> isTooLarge(job.files().get(index)))
                .boxed()
                .findFirst()
                .flatMap(
                        index -> refused(
                                "/media/" + index,
                                "The file is too large: LinkedIn takes pictures of 5 MB, videos of 500 MB and documents of 100 MB."));
    }

    static boolean hasVideo(Job job) {
        return job.files().stream().anyMatch(file -> file.media().facts().isVideo());
    }

    private static boolean hasDocument(Job job) {
        return job.files().stream().anyMatch(file -> file.media().facts().isDocument());
    }

    private static boolean isTooLarge(Job.File file) {
        var facts = file.media().facts();
        if (facts.isDocument()) {
            return facts.bytes() > LinkedinProfile.MOST_BYTES_OF_DOCUMENT;
        }
        return facts.bytes() > (facts.isVideo() ? LinkedinProfile.MOST_BYTES_OF_VIDEO : LinkedinProfile.MOST_BYTES);
    }

    private static Optional<Failure> refused(String field, String message) {
        return Optional.of(new Failure.Refused(Optional.of(field), message));
    }

    /// @return the post's name, of the answer to a post that was taken
    static String urn(Reply reply) {
        return reply.header("x-restli-id")
                .or(() -> reply.header("x-linkedin-id"))
                .map(LinkedinPost::checked)
                .orElseThrow(() -> new IllegalStateException("The answer names no post."));
    }

    static String checked(String urn) {
        if (!URN.matcher(urn).matches()) {
            throw new IllegalStateException("No post is named like that.");
        }
        return urn;
    }

    static Remote remote(URI www, String urn) {
        return new Remote(urn, Optional.of(URI.create(www + "/feed/update/" + urn + "/")));
    }

    /// @param pictures the ids of the job's files, in their order
    static Json body(Job job, List<String> pictures) {
        var feed = Json.object()
                .with("feedDistribution", "MAIN_FEED")
                .with("targetEntities", List.of())
                .with("thirdPartyDistributionChannels", List.of());
        return Json.object()
                .with("author", LinkedinApi.urn(job.credentials()))
                .with("commentary", LinkedinText.written(Markdown.plain(job)))
                .with("visibility", job.option("visibility").orElse("PUBLIC"))
                .with("distribution", feed)
                .with("lifecycleState", "PUBLISHED")
                .with("isReshareDisabledByAuthor", job.isOn("noReshares"))
                .with("content", content(job, pictures));
    }

    private static Optional<Json> content(Job job, List<String> pictures) {
        if (job.option("link").isPresent()) {
            return job.option("link")
                    .map(link -> article(job, link, pictures.stream().findFirst()));
        }
        var shown = IntStream.range(0, pictures.size())
                .mapToObj(index -> shown(job, index, pictures.get(index)))
                .toList();
        return switch (shown.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Json.object().with("media", shown.getFirst()));
            default ->
                Optional.of(Json.object().with("multiImage", Json.object().with("images", shown)));
        };
    }

    /// A document has a title, and no description.
    private static Json shown(Job job, int index, String id) {
        var file = job.files().get(index);
        var json = Json.object().with("id", id);
        return file.media().facts().isDocument()
                ? json.with("title", job.option("documentTitle").orElseGet(() -> title(file)))
                : json.with("altText", Optional.of(file.alt()).filter(alt -> !alt.isBlank()));
    }

    private static String title(Job.File file) {
        return file.media().name().replaceFirst("(?i)(?<=.)\\.pdf$", "");
    }

    private static Json article(Job job, String link, Optional<String> thumbnail) {
        return Json.object()
                .with(
                        "article",
                        Json.object()
                                .with("source", link)
                                .with("title", job.option("linkTitle").orElseGet(() -> site(link)))
                                .with("description", job.option("linkDescription"))
                                .with("thumbnail", thumbnail));
    }

    private static String site(String link) {
        var address = ADDRESS.matcher(link);
        return address.matches() ? address.group(1) : link;
    }
}
