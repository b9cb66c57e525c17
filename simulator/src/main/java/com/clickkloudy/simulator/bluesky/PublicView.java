package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the public view tells programs: posts with their numbers, profiles.
final class PublicView {
    private static final Pattern POST = Pattern.compile("at://([^/]+)/app\\.bsky\\.feed\\.post/([^/]+)");
    private static final int AT_ONCE = 25;

    private final World world;
    private final People people;

    PublicView(World world, People people) {
        this.world = world;
        this.people = people;
    }

    Answer posts(Call call) {
        List<String> uris = call.request().query().all("uris");
        atMost(uris, "uris");
        return Answer.json(Json.object(
                "posts",
                uris.stream()
                        .flatMap(uri -> post(uri).stream())
                        .filter(post -> isShown(post, call))
                        .map(this::view)
                        .toList()));
    }

    private static void atMost(List<String> values, String name) {
        if (values.isEmpty()) {
            throw XrpcError.invalid("Params must have the property \"" + name + "\"");
        }
        if (values.size() > AT_ONCE) {
            throw XrpcError.invalid(name + " must not have more than " + AT_ONCE + " elements");
        }
    }

    private Optional<Entry> post(String uri) {
        Matcher matcher = POST.matcher(uri);
        return matcher.matches()
                ? people.find(matcher.group(1)).flatMap(did -> world.book().standing(did, matcher.group(2)))
                : Optional.empty();
    }

    private boolean isShown(Entry post, Call call) {
        return !post.at()
                .isAfter(world.clock().instant().minus(call.conditions().listingDelay()));
    }

    private Map<String, @Nullable Object> view(Entry post) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("uri", post.facts().path("uri"));
        view.put("cid", post.facts().path("cid"));
        view.put("author", Json.object("did", post.account(), "handle", people.handle(post.account())));
        view.put("record", post.facts().path("record"));
        view.put("replyCount", count(post, "replies", 12));
        view.put("repostCount", count(post, "reposts", 30));
        view.put("likeCount", count(post, "likes", 120));
        view.put("quoteCount", count(post, "quotes", 6));
        view.put("bookmarkCount", count(post, "bookmarks", 9));
        view.put("indexedAt", post.at().toString());
        return view;
    }

    private long count(Entry post, String what, long most) {
        return Growth.count(post, what, most, world.clock().instant());
    }

    Answer authorFeed(Call call) {
        String actor = Input.param(call, "actor");
        String did = people.find(actor).orElseThrow(() -> XrpcError.invalid("Profile not found"));
        var feed = world.book().standing(did).reversed().stream()
                .filter(post -> isShown(post, call))
                .limit(Input.limit(call, 50, 100))
                .map(post -> Json.object("post", view(post)))
                .toList();
        return Answer.json(Json.object("feed", feed));
    }

    Answer profile(Call call) {
        return people.find(Input.param(call, "actor"))
                .map(did -> Answer.json(profile(did)))
                .orElseThrow(() -> XrpcError.invalid("Profile not found"));
    }

    Answer profiles(Call call) {
        List<String> actors = call.request().query().all("actors");
        atMost(actors, "actors");
        return Answer.json(Json.object(
                "profiles",
                actors.stream()
                        .flatMap(actor -> people.find(actor).stream())
                        .map(this::profile)
                        .toList()));
    }

    private Map<String, @Nullable Object> profile(String did) {
        return Json.object(
                "did", did,
                "handle", people.handle(did),
                "displayName", people.profile(did).name(),
                "followersCount", world.seal().number(did, 3),
                "followsCount", world.seal().number("follows " + did, 2),
                "postsCount", world.book().standing(did).size());
    }
}
