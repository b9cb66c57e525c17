package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What bots and webhooks post to channels, and what they read there.
final class Messages {
    /// The documents say "the past few minutes".
    private static final Duration NONCE_HOLDS = Duration.ofMinutes(3);

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 100;

    private final World world;
    private final Channels channels;
    private final MessageView view;

    Messages(World world, Channels channels, MessageView view) {
        this.world = world;
        this.channels = channels;
        this.view = view;
    }

    Answer post(Call call, String bot) {
        Channel channel = channels.openTo(bot, call.path("channel"));
        return Answer.json(view.json(send(call, channel, bot)));
    }

    Answer execute(Call call) {
        Channel channel = channels.hooked(call.path("webhook"), call.path("token"));
        Entry message = send(call, channel, channel.webhook());
        return call.params().yes("wait") ? Answer.json(view.json(message)) : Answer.empty(204);
    }

    private Entry send(Call call, Channel channel, String author) {
        var draft = Draft.of(call);
        return world.book()
                .alone(
                        channel.id(),
                        () -> sentBefore(channel, author, draft).orElseGet(() -> enter(call, channel, author, draft)));
    }

    private Optional<Entry> sentBefore(Channel channel, String author, Draft draft) {
        var horizon = world.clock().instant().minus(NONCE_HOLDS);
        return world.book().of(What.PUBLISHED, channel.id()).stream()
                .filter(message -> draft.isEnforced() && message.key().equals(draft.nonce()))
                .filter(message -> MessageView.author(message).equals(author))
                .filter(message -> message.at().isAfter(horizon))
                .findFirst();
    }

    private Entry enter(Call call, Channel channel, String author, Draft draft) {
        var media = draft.uploads().stream()
                .map(upload -> upload.medium(world.media()))
                .toList();
        boolean byWebhook = author.equals(channel.webhook());
        return world.book()
                .enter(Fact.of(What.PUBLISHED, channel.id(), Long.toString(nextId(channel)))
                        .key(byWebhook ? "" : draft.nonce())
                        .request(call.request().number())
                        .text(draft.content())
                        .media(media)
                        .facts(Json.object(
                                "author", author,
                                "webhook", byWebhook,
                                "username", draft.asked().path("username").asString(""),
                                "everyone", draft.callsEverybody(),
                                "flags", draft.asked().path("flags").asInt(0),
                                "embeds", draft.asked().path("embeds"),
                                "files",
                                        draft.uploads().stream()
                                                .map(Upload::facts)
                                                .toList())));
    }

    private long nextId(Channel channel) {
        long last = world.book()
                .last(What.PUBLISHED, channel.id())
                .map(message -> Long.parseLong(message.id()))
                .orElse(0L);
        return Math.max(last + 1, Snowflake.of(world.clock().instant()));
    }

    Answer list(Call call, String bot) {
        Channel channel = channels.seenBy(bot, call.path("channel"));
        int limit = call.params().number("limit", USUAL_PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw ApiError.form("NUMBER_TYPE_MAX", "int value should be between 1 and 100.", "limit");
        }
        var shown = channels.showsHistory(channel) ? listed(call, channel).toList() : List.<Entry>of();
        var byAge = Comparator.comparingLong((Entry message) -> Long.parseLong(message.id()));
        var nearest = call.params().text("after").isEmpty() ? byAge.reversed() : byAge;
        var ours = shown.stream()
                .sorted(nearest)
                .limit(limit)
                .sorted(byAge.reversed())
                .map(view::json);
        var theirs = channels.showsHistory(channel)
                ? new Said(world).to(bot, channel)
                : List.<Map<String, @Nullable Object>>of();
        return Answer.json(Stream.concat(theirs.stream(), ours).limit(limit).toList());
    }

    private Stream<Entry> listed(Call call, Channel channel) {
        var visible = world.clock().instant().minus(call.conditions().listingDelay());
        long after = number(call, "after", 0);
        long before = number(call, "before", Long.MAX_VALUE);
        return world.book().standing(channel.id()).stream()
                .filter(message -> !message.at().isAfter(visible))
                .filter(message -> Long.parseLong(message.id()) > after && Long.parseLong(message.id()) < before);
    }

    private static long number(Call call, String name, long otherwise) {
        String text = call.params().text(name);
        if (!text.isEmpty() && !text.matches("\\d{1,18}|\\d{19}")) {
            throw ApiError.form("NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not snowflake.", name);
        }
        return text.isEmpty() ? otherwise : Long.parseLong(text);
    }

    Answer show(Call call, String bot) {
        return Answer.json(view.json(required(channels.seenBy(bot, call.path("channel")), call)));
    }

    Answer delete(Call call, String bot) {
        return delete(call, channels.seenBy(bot, call.path("channel")), bot);
    }

    Answer showExecuted(Call call) {
        return Answer.json(view.json(executed(call)));
    }

    Answer deleteExecuted(Call call) {
        Entry message = executed(call);
        return delete(call, channels.required(message.account()), MessageView.author(message));
    }

    /// A webhook sees what it posted itself, and nothing else.
    private Entry executed(Call call) {
        Channel channel = channels.hooked(call.path("webhook"), call.path("token"));
        Entry message = required(channel, call);
        if (!MessageView.author(message).equals(channel.webhook())) {
            throw ApiError.unknown(10008, "Message");
        }
        return message;
    }

    private Answer delete(Call call, Channel channel, String author) {
        Entry message = required(channel, call);
        if (!MessageView.author(message).equals(author)) {
            throw new ApiError(403, 50013, "Missing Permissions");
        }
        world.book()
                .enter(Fact.of(What.DELETED, channel.id(), message.id())
                        .request(call.request().number()));
        return Answer.empty(204);
    }

    /// To the channels that follow; once for each message.
    Answer crosspost(Call call, String bot) {
        Channel channel = channels.openTo(bot, call.path("channel"));
        Entry message = required(channel, call);
        if (channel.type() != Channel.ANNOUNCEMENTS) {
            throw new ApiError(403, 50024, "Cannot execute action on this channel type");
        }
        if (view.isCrossposted(message)) {
            throw new ApiError(400, 40033, "This message has already been crossposted");
        }
        world.book()
                .enter(Fact.of(What.RECORDED, channel.id(), message.id())
                        .request(call.request().number()));
        return Answer.json(view.json(message));
    }

    private Entry required(Channel channel, Call call) {
        return world.book()
                .standing(channel.id(), call.path("message"))
                .orElseThrow(() -> ApiError.unknown(10008, "Message"));
    }
}
