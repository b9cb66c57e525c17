package com.clickkloudy.platforms.devto;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Draft;
import com.clickkloudy.platforms.kit.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// The drafts and articles of one author: written, and found again.
///
/// @param site asked as the author
record DevtoDrafts(DevtoSite site) {
    /// Each comes with its whole text, which may have 800 KB.
    private static final int PAGE = 10;

    private static final int MOST_PAGES = 5;
    /// A little less than the site says.
    private static final Duration TITLE_IS_HELD = Duration.ofMinutes(4);
    /// Clocks differ.
    private static final Duration EARLIER = Duration.ofHours(1);

    /// @param known the draft's number, where an earlier preparation made it
    /// @param now what time it is
    /// @return the draft's number
    Answer<String> write(Job job, Optional<String> known, Instant now) {
        var article = DevtoArticle.of(job, addresses(job));
        return known.map(id -> rewrite(id, article))
                .orElseGet(() -> Answer.of(Optional.empty()))
                .then(written -> written.map(Answer::of).orElseGet(() -> begin(job, article, now)));
    }

    /// A draft that was begun lately, without our hearing of it, still holds its title: the site tells by itself.
    private Answer<String> begin(Job job, Json article, Instant now) {
        var isNew = job.createdAt().isAfter(now.minus(TITLE_IS_HELD));
        return isNew ? make(article).fold(Answer::of, failure -> again(job, article, failure)) : goOn(job, article);
    }

    private Answer<String> again(Job job, Json article, Failure failure) {
        return failure instanceof Failure.Duplicate
                ? lookForDraft(job)
                        .then(there ->
                                there.map(id -> rewrite(id, article, failure)).orElseGet(() -> Answer.not(failure)))
                : Answer.not(failure);
    }

    private Answer<String> goOn(Job job, Json article) {
        return lookForDraft(job)
                .then(there -> there.map(id -> rewrite(id, article))
                        .orElseGet(() -> Answer.of(Optional.empty()))
                        .then(written -> written.map(Answer::of).orElseGet(() -> make(article))));
    }

    private static List<URI> addresses(Job job) {
        return job.files().stream().map(Job.File::address).toList();
    }

    /// Drafts come with the newest first.
    private Answer<Optional<String>> lookForDraft(Job job) {
        return site.get("articles", "me", "unpublished")
                .query("per_page", Integer.toString(PAGE))
                .read(reply -> DevtoSite.list(reply).stream()
                        .flatMap(each -> DevtoArticle.marked(each, job).stream())
                        .findFirst());
    }

    private Answer<String> make(Json article) {
        return site.post("articles").json(article).read(reply -> reply.need("/id"));
    }

    /// @return its number; empty where it was deleted
    private Answer<Optional<String>> rewrite(String id, Json article) {
        return site.put("articles", id)
                .json(article)
                .alsoGood(DevtoRefusals::isAbsent)
                .read(reply -> reply.isSuccess() ? Optional.of(reply.need("/id")) : Optional.empty());
    }

    private Answer<String> rewrite(String id, Json article, Failure otherwise) {
        return rewrite(id, article).then(written -> written.map(Answer::of).orElseGet(() -> Answer.not(otherwise)));
    }

    /// First under its number, where Forem shows most of what is out; then in the author's own list.
    Found find(String id, Instant since) {
        return site.get("articles", id)
                .alsoGood(DevtoRefusals::isAbsent)
                .read(reply -> reply.isSuccess() ? Optional.of(DevtoArticle.out(reply)) : Optional.<Remote>empty())
                .fold(
                        there -> there.<Found>map(Found.There::new).orElseGet(() -> find(id, since.minus(EARLIER), 1)),
                        Draft::later);
    }

    private Found find(String id, Instant since, int page) {
        return site.get("articles", "me", "published")
                .query("per_page", Integer.toString(PAGE))
                .query("page", Integer.toString(page))
                .read(DevtoSite::list)
                .fold(listed -> find(id, since, page, listed), Draft::later);
    }

    private Found find(String id, Instant since, int page, List<Json> listed) {
        var there = listed.stream()
                .filter(each -> each.text("/id").filter(id::equals).isPresent())
                .findFirst();
        if (there.isPresent()) {
            return new Found.There(DevtoArticle.remote(there.get()));
        }
        if (listed.size() < PAGE || isOlder(listed.getLast(), since)) {
            return new Found.Absent();
        }
        return page < MOST_PAGES ? find(id, since, page + 1) : new Found.Unknowable();
    }

    private static boolean isOlder(Json article, Instant since) {
        try {
            return article.text("/published_at")
                    .map(Instant::parse)
                    .filter(at -> at.isBefore(since))
                    .isPresent();
        } catch (DateTimeParseException unread) {
            return false;
        }
    }
}
