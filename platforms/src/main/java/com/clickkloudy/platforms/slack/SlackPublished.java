package com.clickkloudy.platforms.slack;

import com.clickkloudy.model.account.Credentials;
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

/// Messages that are out: how people reacted and answered, and their end.
///
/// @param api asked without taking an unknown message for a refusal
record SlackPublished(SlackApi api) {
    static final Set<Metric> METRICS = Set.of(Metric.LIKES, Metric.COMMENTS);

    private static final Pattern TS = Pattern.compile("[0-9]{1,12}\\.[0-9]{6}");

    Map<Remote, Report> report(Credentials credentials, List<Remote> posts) {
        var channel = SlackChannel.of(credentials);
        return Batches.oneByOne(posts, post -> report(channel, post));
    }

    /// The history tells reactions and answers at once, by a scope that looking for posts needs already.
    private Answer<Report> report(SlackChannel channel, Remote post) {
        if (!TS.matcher(post.id()).matches()) {
            return Answer.not(unknown());
        }
        return api.get(channel.token(), "conversations.history")
                .query("channel", channel.id())
                .query("oldest", post.id())
                .query("latest", post.id())
                .query("inclusive", "true")
                .query("limit", "1")
                .read(reply -> found(reply, post));
    }

    private static Report found(Reply reply, Remote post) {
        var history = SlackApi.yes(reply);
        if (history.get("/messages").isEmpty()) {
            throw new IllegalStateException("There is no list.");
        }
        return history.list("/messages").stream()
                .filter(message -> message.need("/ts").equals(post.id()))
                .findFirst()
                .<Report>map(message -> new Report.Counted(counted(message)))
                .orElseGet(Report.Gone::new);
    }

    private static Numbers counted(Json message) {
        var numbers = Numbers.none().and(Metric.COMMENTS, message.number("/reply_count"));
        for (var reaction : message.list("/reactions")) {
            numbers = numbers.and(Metric.LIKES, reaction.number("/count"));
        }
        return numbers;
    }

    Deleted delete(Credentials credentials, Remote post) {
        if (!TS.matcher(post.id()).matches()) {
            return new Deleted.Failed(unknown());
        }
        var channel = SlackChannel.of(credentials);
        return api.post(channel.token(), "chat.delete")
                .json(Json.object().with("channel", channel.id()).with("ts", post.id()))
                .read(SlackPublished::wasThere)
                .fold(Deleted::of, Deleted.Failed::new);
    }

    private static boolean wasThere(Reply reply) {
        if (SlackRefusals.isOfNoMessage(reply)) {
            return false;
        }
        SlackApi.yes(reply);
        return true;
    }

    private static Failure unknown() {
        return new Failure.Refused(Optional.empty(), "This is not the id of a message on Slack.");
    }
}
