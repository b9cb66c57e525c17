package com.clickkloudy.platforms.slack;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;
import java.util.Optional;

/// Slack's methods.
record SlackApi(Http http, URI base) {
    Request get(Secret token, String method) {
        return http.get(base, "api", method).bearer(token);
    }

    Request post(Secret token, String method) {
        return http.post(base, "api", method).bearer(token);
    }

    /// @throws IllegalStateException where the answer does not say yes; after a call for once that is a doubt
    static Json yes(Reply reply) {
        var json = reply.needJson();
        if (!json.isTrue("/ok")) {
            throw new IllegalStateException("The answer does not say yes.");
        }
        return json;
    }

    /// @return the channel of that id, with the workspace that the token is of
    Answer<SlackChannel> open(Secret token, String channel) {
        return get(token, "auth.test").read(SlackApi::yes).then(me -> {
            var opened = new SlackChannel(
                    token,
                    channel,
                    me.text("/team_id").orElse(""),
                    me.text("/team").orElse("Slack"),
                    me.address("/url").map(Object::toString).orElse("").replaceAll("/+$", ""));
            return opened.team().isEmpty() || opened.address().isEmpty()
                    ? Answer.not(new Failure.Unreachable("Slack did not say which workspace the token is of."))
                    : Answer.of(opened);
        });
    }

    /// @return what people call the channel; a failure where the bot may not post there
    Answer<String> name(SlackChannel channel) {
        return get(channel.token(), "conversations.info")
                .query("channel", channel.id())
                .read(reply ->
                        yes(reply).get("/channel").orElseThrow(() -> new IllegalStateException("There is no channel.")))
                .then(found -> member(found)
                        .map(Answer::<String>not)
                        .orElseGet(() -> Answer.of("#" + found.text("/name").orElse(channel.id()))));
    }

    private static Optional<Failure> member(Json channel) {
        if (channel.isTrue("/is_archived")) {
            return Optional.of(new Failure.Forbidden("The channel was archived. Choose another one."));
        }
        return channel.isTrue("/is_member")
                ? Optional.empty()
                : Optional.of(new Failure.Forbidden(
                        "The app is no member of the channel. Invite it there with /invite, then connect again."));
    }
}
