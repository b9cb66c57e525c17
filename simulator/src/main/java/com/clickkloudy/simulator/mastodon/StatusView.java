package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.page.Show;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a status is shown: to programs and to people.
final class StatusView implements Show {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final World world;
    private final Members members;
    private final Attachments attachments;

    StatusView(World world, Members members, Attachments attachments) {
        this.world = world;
        this.members = members;
        this.attachments = attachments;
    }

    Map<String, @Nullable Object> json(Entry post) {
        Entry member = members.required(post.account());
        var instance = members.instance(member);
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "id", post.id(),
                "created_at", TIME.format(post.at()),
                "in_reply_to_id", post.facts().path("inReplyTo"),
                "in_reply_to_account_id", null,
                "sensitive", post.facts().path("sensitive"),
                "spoiler_text", post.facts().path("spoiler"),
                "visibility", post.facts().path("visibility"),
                "language", post.facts().path("language"),
                "uri", instance.url("/users/" + Members.username(member) + "/statuses/" + post.id()),
                "url", instance.url("/@" + Members.username(member) + "/" + post.id()),
                "content", html(post),
                "edited_at", null));
        json.putAll(counts(post));
        json.putAll(Json.object(
                "reblog", null,
                "account", members.json(member),
                "media_attachments", media(post),
                "mentions", List.of(),
                "tags", List.of(),
                "emojis", List.of(),
                "card", null,
                "poll", null));
        return json;
    }

    private Map<String, Long> counts(Entry post) {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("replies_count", count(post, "replies", 8));
        counts.put("reblogs_count", count(post, "boosts", 25));
        counts.put("favourites_count", count(post, "favourites", 70));
        counts.put("quotes_count", count(post, "quotes", 4));
        return counts;
    }

    private long count(Entry post, String what, long most) {
        return Growth.count(post, what, most, world.clock().instant());
    }

    private List<Map<String, @Nullable Object>> media(Entry post) {
        return Statuses.mediaIds(post).stream()
                .map(id -> world.book().last(What.UPLOADED, post.account(), id))
                .flatMap(Optional::stream)
                .map(attachments::json)
                .toList();
    }

    @Override
    public String path(Entry post) {
        return members.profile(members.required(post.account())).path() + "/" + post.id();
    }

    @Override
    public String html(Entry post) {
        var instance = members.instance(members.required(post.account()));
        return new StatusText(instance, members, post.text()).html();
    }

    @Override
    public Map<String, Long> numbers(Entry post) {
        var numbers = new LinkedHashMap<String, Long>();
        numbers.put("replies", count(post, "replies", 8));
        numbers.put("boosts", count(post, "boosts", 25));
        numbers.put("favourites", count(post, "favourites", 70));
        return numbers;
    }
}
