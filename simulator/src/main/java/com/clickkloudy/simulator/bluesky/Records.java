package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The records of a repository: written by their owner, read by anybody. The same key and content is one record.
final class Records {
    static final String POST = "app.bsky.feed.post";

    private final World world;
    private final People people;
    private final Blobs blobs;

    Records(World world, People people, Blobs blobs) {
        this.world = world;
        this.people = people;
        this.blobs = blobs;
    }

    Answer put(Call call, String did) {
        JsonNode input = Input.json(call, "repo", "collection", "rkey");
        own(input, did);
        var place = new Place(
                did, input.path("collection").asString(""), input.path("rkey").asString(""));
        String cid = check(place, input);
        return world.book().alone(did, () -> {
            Optional<Entry> before = find(place);
            if (before.filter(entry -> cid(entry).equals(cid)).isPresent()) {
                return Answer.json(written(place, cid, false));
            }
            swap(input, before);
            return write(call, place, input, cid);
        });
    }

    Answer create(Call call, String did) {
        JsonNode input = Input.json(call, "repo", "collection");
        own(input, did);
        String rkey = input.path("rkey")
                .asString(Tid.of(world.clock().instant(), call.request().number()));
        var place = new Place(did, input.path("collection").asString(""), rkey);
        String cid = check(place, input);
        return world.book().alone(did, () -> {
            if (find(place).isPresent()) {
                throw new XrpcError(500, "InternalServerError", "Internal Server Error");
            }
            return write(call, place, input, cid);
        });
    }

    /// Where a record stands.
    private record Place(String did, String collection, String rkey) {
        String uri() {
            return "at://" + did + "/" + collection + "/" + rkey;
        }

        What what() {
            return collection.equals(POST) ? What.PUBLISHED : What.RECORDED;
        }

        String id() {
            return collection.equals(POST) ? rkey : collection + "/" + rkey;
        }
    }

    private void own(JsonNode input, String did) {
        if (people.find(input.path("repo").asString("")).filter(did::equals).isEmpty()) {
            throw new XrpcError(401, "AuthenticationRequired", "Authentication Required");
        }
    }

    private String check(Place place, JsonNode input) {
        JsonNode record = input.path("record");
        if (!record.isObject()) {
            throw XrpcError.invalid("Input must have the property \"record\"");
        }
        if (!record.path("$type").asString(place.collection()).equals(place.collection())) {
            throw XrpcError.invalid("Invalid $type: expected " + place.collection() + ", got "
                    + record.path("$type").asString(""));
        }
        if (!place.rkey().matches("[a-zA-Z0-9._:~-]{1,512}")) {
            throw XrpcError.invalid("Input/rkey must be a valid Record Key");
        }
        if (place.collection().equals(POST)) {
            checkPost(place, record);
        }
        return Cid.ofRecord(DagCbor.write(record)).text();
    }

    private void checkPost(Place place, JsonNode record) {
        if (!Tid.isValid(place.rkey())) {
            throw XrpcError.invalid("Invalid record key: expected a TID, got " + place.rkey());
        }
        if (!record.has("$type")) {
            throw XrpcError.invalid("Record must have the property \"$type\"");
        }
        PostRules.check(record);
        Embeds.named(record).forEach(one -> blobs.named(one.blob(), place.did()));
    }

    private static void swap(JsonNode input, Optional<Entry> before) {
        if (!input.has("swapRecord")) {
            return;
        }
        String expected = input.path("swapRecord").asString("");
        String found = before.map(Records::cid).orElse("");
        if (!expected.equals(found)) {
            throw new XrpcError(400, "InvalidSwap", "Record was at " + (found.isEmpty() ? "null" : found));
        }
    }

    private Answer write(Call call, Place place, JsonNode input, String cid) {
        JsonNode record = input.path("record");
        var media = Embeds.named(record)
                .map(one -> blobs.named(one.blob(), place.did()).described(one.alt()))
                .toList();
        world.book()
                .enter(Fact.of(place.what(), place.did(), place.id())
                        .key(place.rkey())
                        .request(call.request().number())
                        .text(record.path("text").asString(""))
                        .media(media)
                        .facts(Json.object("uri", place.uri(), "cid", cid, "record", record)));
        return Answer.json(written(place, cid, true));
    }

    private Map<String, @Nullable Object> written(Place place, String cid, boolean changed) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("uri", place.uri());
        answer.put("cid", cid);
        if (changed) {
            answer.put("commit", commit());
        }
        answer.put("validationStatus", place.collection().equals(POST) ? "valid" : "unknown");
        return answer;
    }

    private Map<String, @Nullable Object> commit() {
        String rev = Tid.of(world.clock().instant(), 0);
        return Json.object("cid", Cid.ofRecord(DagCbor.write(Json.tree(rev))).text(), "rev", rev);
    }

    private Optional<Entry> find(Place place) {
        return world.book().standing(place.what(), place.did(), place.id());
    }

    static String cid(Entry entry) {
        return entry.facts().path("cid").asString("");
    }

    Answer get(Call call) {
        String repo = Input.param(call, "repo");
        String collection = Input.param(call, "collection");
        String rkey = Input.param(call, "rkey");
        String did = people.find(repo).orElseThrow(() -> XrpcError.invalid("Could not find repo: " + repo));
        var place = new Place(did, collection, rkey);
        return find(place)
                .filter(entry -> call.request()
                        .query()
                        .get("cid")
                        .map(cid(entry)::equals)
                        .orElse(true))
                .map(entry -> Answer.json(view(entry)))
                .orElseThrow(() -> new XrpcError(400, "RecordNotFound", "Could not locate record: " + place.uri()));
    }

    private static Map<String, @Nullable Object> view(Entry entry) {
        return Json.object(
                "uri", entry.facts().path("uri").asString(""),
                "cid", cid(entry),
                "value", entry.facts().path("record"));
    }

    Answer list(Call call) {
        String repo = Input.param(call, "repo");
        String collection = Input.param(call, "collection");
        int limit = Input.limit(call, 50, 100);
        String did = people.find(repo).orElseThrow(() -> XrpcError.invalid("Could not find repo: " + repo));
        return Answer.json(new Listing(world, call, limit).of(did, collection, Records::view));
    }

    Answer delete(Call call, String did) {
        JsonNode input = Input.json(call, "repo", "collection", "rkey");
        own(input, did);
        var place = new Place(
                did, input.path("collection").asString(""), input.path("rkey").asString(""));
        return world.book().alone(did, () -> {
            if (find(place).isEmpty()) {
                return Answer.json(Json.object());
            }
            world.book()
                    .enter(Fact.of(What.DELETED, did, place.id())
                            .key(place.rkey())
                            .request(call.request().number()));
            return Answer.json(Json.object("commit", commit()));
        });
    }
}
