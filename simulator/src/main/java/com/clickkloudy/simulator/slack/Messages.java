package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.slack.Teams.Team;
import com.clickkloudy.simulator.world.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What the bot posts to channels, and what it reads there.
final class Messages {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 999;

    private final World world;
    private final Channels channels;
    private final MessageView view;

    Messages(World world, Channels channels, MessageView view) {
        this.world = world;
        this.channels = channels;
        this.view = view;
    }

    Map<String, @Nullable Object> post(Call call, Team team) {
        Channel channel = channels.openTo(team, call.params().text("channel"));
        var text = Text.of(call);
        if (text.isEmpty()) {
            throw new ApiError("no_text");
        }
        var draft = new Draft(text, pictures(text, team), List.of(), metadata(call));
        Entry message = enter(call, channel, draft);
        return Json.object(
                "ok", true, "channel", channel.id(), "ts", message.id(), "message", view.json(message, team, true));
    }

    /// A message that is about to be entered.
    record Draft(Text text, List<Medium> media, List<String> files, JsonNode metadata) {}

    private static JsonNode metadata(Call call) {
        String json = call.params().text("metadata");
        if (json.isEmpty()) {
            return Json.tree(Json.object());
        }
        try {
            JsonNode metadata = Json.read(json);
            if (metadata.path("event_type").asString("").isEmpty()
                    || !metadata.path("event_payload").isObject()) {
                throw new ApiError("invalid_metadata_schema");
            }
            return metadata;
        } catch (JacksonException unreadable) {
            throw new ApiError("invalid_metadata_format");
        }
    }

    /// The uploaded pictures that blocks show.
    private List<Medium> pictures(Text text, Team team) {
        var pictures = new ArrayList<Medium>();
        for (JsonNode block : text.blocks()) {
            String file = block.at("/slack_file/id").asString("");
            if (!file.isEmpty()) {
                var upload = world.book()
                        .standing(What.UPLOADED, team.id(), file)
                        .filter(one -> one.facts().path("completed").asBoolean())
                        .orElseThrow(() -> new ApiError("invalid_blocks", "invalid slack file"));
                pictures.add(upload.media()
                        .getFirst()
                        .described(block.path("alt_text").asString("")));
            }
        }
        return pictures;
    }

    Entry enter(Call call, Channel channel, Draft draft) {
        return world.book()
                .alone(
                        channel.id(),
                        () -> world.book()
                                .enter(Fact.of(What.PUBLISHED, channel.id(), nextTs(channel))
                                        .request(call.request().number())
                                        .text(draft.text().shown())
                                        .media(draft.media())
                                        .facts(Json.object(
                                                "sent", draft.text().sent(),
                                                "blocks", draft.text().blocks(),
                                                "files", draft.files(),
                                                "metadata", draft.metadata(),
                                                "username", call.params().text("username")))));
    }

    private String nextTs(Channel channel) {
        Instant now = world.clock().instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        long last = world.book()
                .last(What.PUBLISHED, channel.id())
                .map(message -> Long.parseLong(message.id().replace(".", "")))
                .orElse(0L);
        long next = Math.max(micros, last + 1);
        return String.format(Locale.ROOT, "%d.%06d", next / 1_000_000, next % 1_000_000);
    }

    Map<String, @Nullable Object> history(Call call, Team team) {
        Channel channel = channels.joined(team, call.params().text("channel"));
        int limit = Math.clamp(call.params().number("limit", USUAL_PAGE), 1, LARGEST_PAGE);
        var oldest = moment(call, "oldest", BigDecimal.ZERO);
        var latest = moment(call, "latest", BigDecimal.valueOf(Long.MAX_VALUE));
        boolean inclusive = call.params().yes("inclusive");
        var visible = world.clock().instant().minus(call.conditions().listingDelay());
        var found = world.book().standing(channel.id()).stream()
                .filter(message -> !message.at().isAfter(visible))
                .filter(message -> lies(new BigDecimal(message.id()), oldest, latest, inclusive))
                .toList();
        var page = found.reversed().stream()
                .limit(limit)
                .map(message -> view.json(message, team, call.params().yes("include_all_metadata")))
                .toList();
        return Json.object("ok", true, "messages", page, "has_more", found.size() > limit, "pin_count", 0);
    }

    private static boolean lies(BigDecimal ts, BigDecimal oldest, BigDecimal latest, boolean inclusive) {
        int after = ts.compareTo(oldest);
        int before = latest.compareTo(ts);
        return inclusive ? after >= 0 && before >= 0 : after > 0 && before > 0;
    }

    private static BigDecimal moment(Call call, String name, BigDecimal otherwise) {
        String text = call.params().text(name);
        if (!text.isEmpty() && !text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw new ApiError("invalid_ts_" + name);
        }
        return text.isEmpty() ? otherwise : new BigDecimal(text);
    }

    Map<String, @Nullable Object> permalink(Call call, Team team) {
        Channel channel = channels.seenBy(team, call.params().text("channel"));
        String ts = required(channel, call.params().text("message_ts")).id();
        return Json.object("ok", true, "channel", channel.id(), "permalink", world.url(channel.path(ts)));
    }

    Map<String, @Nullable Object> reactions(Call call, Team team) {
        Channel channel = channels.seenBy(team, call.params().text("channel"));
        Entry message = required(channel, call.params().text("timestamp"));
        return Json.object(
                "ok", true, "type", "message", "channel", channel.id(), "message", view.json(message, team, false));
    }

    Map<String, @Nullable Object> delete(Call call, Team team) {
        Channel channel = channels.seenBy(team, call.params().text("channel"));
        Entry message = required(channel, call.params().text("ts"));
        world.book()
                .enter(Fact.of(What.DELETED, channel.id(), message.id())
                        .request(call.request().number()));
        return Json.object("ok", true, "channel", channel.id(), "ts", message.id());
    }

    private Entry required(Channel channel, String ts) {
        return world.book().standing(channel.id(), ts).orElseThrow(() -> new ApiError("message_not_found"));
    }

    Answer page(Pages pages, Call call) {
        String digits = call.path("ts");
        String ts = digits.length() > 6
                ? digits.substring(0, digits.length() - 6) + "." + digits.substring(digits.length() - 6)
                : "";
        return channels.find(call.path("channel"))
                .flatMap(channel -> world.book()
                        .standing(channel.id(), ts)
                        .map(message -> pages.post(channels.profile(channel), message)))
                .orElseGet(pages::missing);
    }
}
