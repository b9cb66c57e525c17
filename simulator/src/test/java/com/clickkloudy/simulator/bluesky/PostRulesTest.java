package com.clickkloudy.simulator.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.simulator.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PostRulesTest {
    private static final String FAMILY = "👩‍👩‍👧‍👦";
    private static final String CID = "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_post_within_the_rules_is_taken(String name, Map<String, @Nullable Object> changes) {
        PostRules.check(Json.tree(post(changes)));

        assertThat(name).isNotEmpty();
    }

    static Stream<Arguments> a_post_within_the_rules_is_taken() {
        return Stream.of(
                Arguments.of("300 characters", with("text", "x".repeat(300))),
                Arguments.of("families are one character each", with("text", FAMILY.repeat(100))),
                Arguments.of("an empty text", with("text", "")),
                Arguments.of("a link over an umlaut", with("text", "für alle", "facets", List.of(link(0, 4)))),
                Arguments.of("a link to the end", with("text", "a b", "facets", List.of(link(2, 3)))),
                Arguments.of("four pictures", with("embed", pictures(4, 2_000_000, "image/png"))),
                Arguments.of("a time with an offset", with("createdAt", "2026-11-22T10:00:00+01:00")),
                Arguments.of("three languages", with("langs", List.of("en", "de", "fr"))),
                Arguments.of(
                        "an embed of a kind yet to come", with("embed", Json.object("$type", "app.bsky.embed.next"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_post_outside_the_rules_is_refused_with_the_field(
            String name, Map<String, @Nullable Object> changes, String words) {
        assertThatThrownBy(() -> PostRules.check(Json.tree(post(changes))))
                .as(name)
                .isInstanceOf(XrpcError.class)
                .hasMessageContaining(words);
    }

    static Stream<Arguments> a_post_outside_the_rules_is_refused_with_the_field() {
        return Stream.of(
                Arguments.of("301 characters", with("text", "x".repeat(301)), "text must not be longer than 300"),
                Arguments.of("3001 bytes", with("text", FAMILY.repeat(120) + "x"), "text must not be longer than 3000"),
                Arguments.of("no time", with("createdAt", null), "createdAt"),
                Arguments.of("a time without a zone", with("createdAt", "2026-11-22T10:00:00"), "createdAt"),
                Arguments.of("no such day", with("createdAt", "2026-02-30T10:00:00Z"), "createdAt"),
                Arguments.of("a link inside an umlaut", with("text", "für", "facets", List.of(link(0, 2))), "borders"),
                Arguments.of(
                        "a link past the end", with("text", "abc", "facets", List.of(link(0, 4))), "inside the text"),
                Arguments.of(
                        "a link of nothing", with("text", "abc", "facets", List.of(link(1, 1))), "inside the text"),
                Arguments.of("four languages", with("langs", List.of("en", "de", "fr", "it")), "langs"),
                Arguments.of("five pictures", with("embed", pictures(5, 10, "image/png")), "images"),
                Arguments.of("a heavy picture", with("embed", pictures(1, 2_000_001, "image/png")), "too large"),
                Arguments.of("a film as a picture", with("embed", pictures(1, 10, "video/mp4")), "image/"),
                Arguments.of("a picture without words", with("embed", withoutAlt()), "alt"));
    }

    private static Map<String, @Nullable Object> post(Map<String, @Nullable Object> changes) {
        var post = new LinkedHashMap<String, @Nullable Object>(
                Json.object("$type", "app.bsky.feed.post", "text", "Hello", "createdAt", "2026-11-22T10:00:00.123Z"));
        post.putAll(changes);
        post.values().removeIf(value -> value == null);
        return post;
    }

    private static Map<String, @Nullable Object> with(@Nullable Object... pairs) {
        return Json.object(pairs);
    }

    private static Object link(int from, int to) {
        return Json.object(
                "index", Json.object("byteStart", from, "byteEnd", to),
                "features",
                        List.of(Json.object("$type", "app.bsky.richtext.facet#link", "uri", "https://example.org")));
    }

    private static Object pictures(int count, long size, String type) {
        return Json.object(
                "$type",
                "app.bsky.embed.images",
                "images",
                Stream.generate(() -> Json.object("image", blob(size, type), "alt", ""))
                        .limit(count)
                        .toList());
    }

    private static Object withoutAlt() {
        return Json.object(
                "$type", "app.bsky.embed.images", "images", List.of(Json.object("image", blob(10, "image/png"))));
    }

    private static Object blob(long size, String type) {
        return Json.object("$type", "blob", "ref", Json.object("$link", CID), "mimeType", type, "size", size);
    }
}
