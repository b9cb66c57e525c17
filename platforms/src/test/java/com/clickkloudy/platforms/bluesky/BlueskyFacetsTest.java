package com.clickkloudy.platforms.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.platforms.kit.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlueskyFacetsTest {
    private static final Map<String, String> PEOPLE =
            Map.of("alice.test", "did:plc:alice", "bob-2.example.org", "did:plc:bob");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    see https://a.example/b?c=d#e now | https://a.example/b?c=d#e
                    https://a.example. | https://a.example
                    (https://a.example/b), yes | https://a.example/b
                    https://en.example/wiki/A_(b) | https://en.example/wiki/A_(b)
                    «https://a.example/b» | https://a.example/b
                    https://bücher.example/ä 👍 | https://bücher.example/ä
                    HTTP://A.EXAMPLE/X! | HTTP://A.EXAMPLE/X
                    xhttps://a.example | ''
                    a.example and file.txt | ''
                    https:// alone | ''
                    http://a.example/#tag | http://a.example/#tag
                    https://a.example/@alice.test | https://a.example/@alice.test
                    two https://a.example https://b.example | https://a.example https://b.example
                    """)
    void links_are(String text, String links) {
        assertThat(String.join(" ", found(text, "#link", "/uri"))).isEqualTo(links);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    hi @alice.test! | did:plc:alice
                    @Alice.TEST. | did:plc:alice
                    (@bob-2.example.org) | did:plc:bob
                    👋@alice.test | did:plc:alice
                    @nobody.test | ''
                    @alice | ''
                    mail@alice.test | ''
                    @user@alice.test | ''
                    @alice.test and @bob-2.example.org | did:plc:alice did:plc:bob
                    """)
    void mentions_are(String text, String people) {
        assertThat(String.join(" ", found(text, "#mention", "/did"))).isEqualTo(people);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    #one, #two! and (#three) | one two three
                    #Größe #日本語 #हिन्दी | Größe 日本語 हिन्दी
                    #a-b #a_b #c- | a-b a_b c
                    #2026 #y2026 #2026y | y2026 2026y
                    ＃wide | wide
                    #party🎉 | party🎉
                    C# a#b ##c #️⃣ # d | ``
                    """)
    void hashtags_are(String text, String tags) {
        assertThat(String.join(" ", found(text, "#tag", "/tag"))).isEqualTo(tags);
    }

    @Test
    void a_hashtag_of_more_than_64_characters_is_none() {
        assertThat(found("#" + "x".repeat(64), "#tag", "/tag")).hasSize(1);
        assertThat(found("#" + "x".repeat(65), "#tag", "/tag")).isEmpty();
    }

    @Test
    void places_are_counted_in_bytes_and_stand_in_order() {
        var text = "👨‍👩‍👧 é #täg mit @alice.test → https://ü.example/ß.";

        var facets = BlueskyFacets.of(text, PEOPLE);

        assertThat(facets.stream().map(facet -> cut(text, facet)))
                .containsExactly("#täg", "@alice.test", "https://ü.example/ß");
        assertThat(facets.getFirst().number("/index/byteStart")).contains(22L);
        assertThat(facets.getFirst().number("/index/byteEnd")).contains(27L);
    }

    @Test
    void the_handles_to_ask_for_are_named_once() {
        assertThat(BlueskyFacets.handles("@a.test @A.test @b.test #c @d"))
                .containsExactlyInAnyOrder("a.test", "b.test");
    }

    private static List<String> found(String text, String kind, String pointer) {
        return BlueskyFacets.of(text, PEOPLE).stream()
                .flatMap(facet -> facet.list("/features").stream())
                .filter(feature -> feature.need("/$type").equals("app.bsky.richtext.facet" + kind))
                .flatMap(feature -> Stream.of(feature.need(pointer)))
                .toList();
    }

    private static String cut(String text, Json facet) {
        var start = facet.number("/index/byteStart").orElseThrow().intValue();
        var end = facet.number("/index/byteEnd").orElseThrow().intValue();
        return new String(Arrays.copyOfRange(text.getBytes(UTF_8), start, end), UTF_8);
    }
}
