package com.clickkloudy.platforms.discord;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Deletes.Deleted;
import com.clickkloudy.platforms.Reports.Report;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Batches;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Messages that are out: how people reacted, how long the thread below is, and their end.
record DiscordPublished(DiscordApi api, DiscordDoor door) {
    static final Set<Metric> METRICS = Set.of(Metric.LIKES, Metric.COMMENTS);

    private static final Pattern ID = Pattern.compile("[0-9]{1,20}");
    private static final long UNKNOWN_MESSAGE = 10008;

    Map<Remote, Report> report(List<Remote> posts) {
        return Batches.oneByOne(posts, this::report);
    }

    private Answer<Report> report(Remote post) {
        if (!ID.matcher(post.id()).matches()) {
            return Answer.not(unknown());
        }
        return api.message(door, post.id())
                .alsoGood(DiscordPublished::isGone)
                .read(reply -> isGone(reply) ? new Report.Gone() : counted(reply.needJson()));
    }

    private static Report counted(Json message) {
        message.need("/id");
        var numbers = Numbers.none().and(Metric.COMMENTS, message.number("/thread/message_count"));
        for (var reaction : message.list("/reactions")) {
            numbers = numbers.and(Metric.LIKES, reaction.number("/count"));
        }
        return new Report.Counted(numbers);
    }

    Deleted delete(Remote post) {
        if (!ID.matcher(post.id()).matches()) {
            return new Deleted.Failed(unknown());
        }
        return api.deletion(door, post.id())
                .alsoGood(DiscordPublished::isGone)
                .read(DiscordPublished::wasThere)
                .fold(Deleted::of, Deleted.Failed::new);
    }

    private static boolean wasThere(Reply reply) {
        if (reply.isSuccess() && reply.status() != 204) {
            throw new IllegalStateException("That is not how Discord says that something is deleted.");
        }
        return reply.isSuccess();
    }

    private static boolean isGone(Reply reply) {
        return reply.status() == 404
                && reply.json()
                        .number("/code")
                        .filter(code -> code == UNKNOWN_MESSAGE)
                        .isPresent();
    }

    private static Failure unknown() {
        return new Failure.Refused(Optional.empty(), "This is not the id of a message on Discord.");
    }
}
