package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Part;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.slack.Teams.Team;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Files: a place is asked for, the bytes are put there, and one call makes a message of all of them.
final class Uploads {
    private static final long MOST_BYTES = 1L << 30;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int MOST_FILES = 14;
    private static final int MOST_CHANNELS = 100;

    private final World world;
    private final Channels channels;
    private final Messages messages;
    private final Teams teams;

    Uploads(World world, Teams teams, Channels channels, Messages messages) {
        this.world = world;
        this.teams = teams;
        this.channels = channels;
        this.messages = messages;
    }

    /// `files.getUploadURLExternal`. The control door's setting `mostBytes` of a workspace is its own policy.
    Map<String, @Nullable Object> place(Call call, Team team) {
        var params = call.params();
        String length = params.text("length");
        if (params.text("filename").isEmpty() || !length.matches("[1-9]\\d{0,11}")) {
            throw new ApiError("missing_argument");
        }
        long most = world.settings(team.id()).path("mostBytes").asLong(MOST_BYTES);
        if (Long.parseLong(length) > most) {
            throw new ApiError("file_upload_size_restricted");
        }
        String alt = params.text("alt_txt");
        if (alt.codePointCount(0, alt.length()) > LONGEST_DESCRIPTION) {
            throw new ApiError("alt_txt_too_large");
        }
        String id = teams.id("F", Long.toString(call.request().number()));
        world.book()
                .enter(Fact.of(What.UPLOADED, team.id(), id)
                        .request(call.request().number())
                        .facts(Json.object(
                                "name", params.text("filename"), "length", Long.parseLong(length), "alt", alt)));
        String ticket = world.seal().seal(team.id() + " " + id);
        return Json.object("ok", true, "upload_url", world.url("/upload/v1/" + ticket), "file_id", id);
    }

    /// The bytes alone, or as the one file of a form; who knows the address needs no token.
    Answer put(Call call) {
        var asked = world.seal()
                .open(call.path("ticket"))
                .map(text -> text.split(" ", -1))
                .flatMap(parts -> world.book().last(What.UPLOADED, parts[0], parts[1]));
        if (asked.isEmpty()) {
            return text(404, "Not found");
        }
        byte[] bytes = call.params().files().values().stream()
                .findFirst()
                .map(Part::bytes)
                .orElseGet(() -> call.request().body());
        if (bytes.length != asked.get().facts().path("length").asLong()) {
            return text(400, "Unexpected length");
        }
        String alt = asked.get().facts().path("alt").asString();
        world.book()
                .enter(asked.get()
                        .fact()
                        .request(call.request().number())
                        .media(List.of(new Medium(world.media().put(bytes), FileType.of(bytes), bytes.length, alt))));
        return text(200, "OK - " + bytes.length);
    }

    private static Answer text(int status, String words) {
        return Answer.of(status, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    /// `files.completeUploadExternal`: all files become one message in each channel.
    Map<String, @Nullable Object> complete(Call call, Team team) {
        var open = channels(call).stream()
                .map(id -> channels.joined(team, channels.openTo(team, id).id()))
                .toList();
        var text = Text.beside(call);
        return world.book().alone(team.id(), () -> {
            var uploads = files(call).stream().map(file -> ready(team, file)).toList();
            if (uploads.isEmpty()) {
                throw new ApiError("invalid_arguments", "missing required field: files");
            }
            if (uploads.size() > MOST_FILES) {
                throw new ApiError("internal_error");
            }
            share(call, uploads, open, text);
            return Json.object(
                    "ok",
                    true,
                    "files",
                    uploads.stream()
                            .map(upload -> Json.object("id", upload.id(), "title", title(call, upload)))
                            .toList());
        });
    }

    private static List<String> channels(Call call) {
        var all = Stream.concat(
                        Stream.of(call.params().text("channel_id")),
                        Stream.of(call.params().text("channels").split(",", -1)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (all.size() > MOST_CHANNELS) {
            throw new ApiError("channels_limit_exceeded");
        }
        return all;
    }

    private static List<JsonNode> files(Call call) {
        try {
            return Json.read(call.params().text("files")).valueStream().toList();
        } catch (JacksonException unreadable) {
            throw new ApiError("invalid_arguments", "files is no JSON");
        }
    }

    /// A file whose bytes have come, and which is not yet used.
    private Entry ready(Team team, JsonNode file) {
        return world.book()
                .standing(What.UPLOADED, team.id(), file.path("id").asString(""))
                .filter(upload -> !upload.media().isEmpty())
                .filter(upload -> !upload.facts().path("completed").asBoolean())
                .orElseThrow(() -> new ApiError("file_not_found"));
    }

    private static String title(Call call, Entry upload) {
        return files(call).stream()
                .filter(file -> file.path("id").asString("").equals(upload.id()))
                .map(file -> file.path("title").asString(""))
                .findFirst()
                .orElse("");
    }

    private void share(Call call, List<Entry> uploads, List<Channel> open, Text text) {
        var shares = new LinkedHashMap<String, @Nullable Object>();
        var ids = uploads.stream().map(Entry::id).toList();
        var media = uploads.stream().map(upload -> upload.media().getFirst()).toList();
        for (Channel channel : open) {
            var draft = new Messages.Draft(text, media, ids, Json.tree(Json.object()));
            shares.put(channel.id(), messages.enter(call, channel, draft).id());
        }
        Instant seen = world.clock().instant().plus(call.conditions().processing());
        for (Entry upload : uploads) {
            var facts = ((ObjectNode) upload.facts()).deepCopy().put("completed", true);
            facts.put("title", title(call, upload)).put("sharedAt", seen.toString());
            facts.set("shares", Json.tree(shares));
            world.book().enter(upload.fact().request(call.request().number()).facts(facts));
        }
    }

    Map<String, @Nullable Object> info(Call call, Team team) {
        return Json.object("ok", true, "file", json(completed(call, team)), "comments", List.of());
    }

    private Entry completed(Call call, Team team) {
        String id = call.params().text("file");
        if (world.book().last(What.DELETED, team.id(), id).isPresent()) {
            throw new ApiError("file_deleted");
        }
        return world.book()
                .last(What.UPLOADED, team.id(), id)
                .filter(upload -> upload.facts().path("completed").asBoolean())
                .orElseThrow(() -> new ApiError("file_not_found"));
    }

    private Map<String, @Nullable Object> json(Entry upload) {
        var facts = upload.facts();
        Medium medium = upload.media().getFirst();
        boolean isSeen = !world.clock()
                .instant()
                .isBefore(Instant.parse(facts.path("sharedAt").asString()));
        var open = isSeen ? new ArrayList<>(facts.path("shares").propertyNames()) : List.<String>of();
        return Json.object(
                "id", upload.id(),
                "created", upload.at().getEpochSecond(),
                "name", facts.path("name"),
                "title", facts.path("title"),
                "mimetype", medium.type(),
                "size", medium.bytes(),
                "alt_txt", medium.alt(),
                "url_private",
                        world.address().resolve("/media/" + medium.sha256()).toString(),
                "channels", open.stream().filter(id -> !isPrivate(id)).toList(),
                "groups", open.stream().filter(this::isPrivate).toList(),
                "shares", Json.object("public", shares(facts, open, false), "private", shares(facts, open, true)));
    }

    private boolean isPrivate(String channel) {
        return channels.required(channel).isPrivate();
    }

    private Map<String, @Nullable Object> shares(JsonNode facts, List<String> open, boolean isPrivate) {
        var shares = new LinkedHashMap<String, @Nullable Object>();
        open.stream()
                .filter(id -> isPrivate(id) == isPrivate)
                .forEach(id -> shares.put(
                        id, List.of(Json.object("ts", facts.path("shares").path(id), "reply_count", 0))));
        return shares;
    }

    /// A message that was nothing but its files goes with them.
    Map<String, @Nullable Object> delete(Call call, Team team) {
        Entry upload = completed(call, team);
        world.book()
                .enter(Fact.of(What.DELETED, team.id(), upload.id())
                        .request(call.request().number()));
        upload.facts()
                .path("shares")
                .properties()
                .forEach(share -> emptied(share.getKey(), share.getValue())
                        .ifPresent(message -> world.book().enter(Fact.of(What.DELETED, share.getKey(), message.id()))));
        return Json.object("ok", true);
    }

    private Optional<Entry> emptied(String channel, JsonNode ts) {
        return world.book()
                .standing(channel, ts.asString())
                .filter(message -> message.text().isEmpty())
                .filter(message -> message.facts().path("files").size() == 1);
    }
}
