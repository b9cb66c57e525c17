package com.clickkloudy.platforms.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
    @Test
    void what_is_there_is_read_and_what_is_not_is_empty() {
        var json = Json.read(
                        "{\"id\":12,\"big\":-1001234567890123,\"ok\":true,\"a\":[{\"b\":\"c\"},\"d\",null],\"n\":null}")
                .orElseThrow();

        assertThat(json.text("/id")).contains("12");
        assertThat(json.number("/big")).contains(-1001234567890123L);
        assertThat(json.isTrue("/ok")).isTrue();
        assertThat(json.need("/a/0/b")).isEqualTo("c");
        assertThat(json.texts("/a")).containsExactly("d");
        assertThat(json.list("/a")).hasSize(3);
        assertThat(json.get("/n")).isEmpty();
        assertThat(json.text("/missing/0")).isEmpty();
        assertThat(json.list("/id")).isEmpty();
        assertThat(json.isTrue("/a")).isFalse();
    }

    @Test
    void what_is_needed_and_missing_is_named_without_its_surroundings() {
        var json = Json.read("{\"token\":\"secret\",\"id\":\"\",\"o\":{}}").orElseThrow();

        assertThatThrownBy(() -> json.need("/id"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("The answer holds no /id.");
        assertThatThrownBy(() -> json.need("/o")).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<html>", "{\"half\":", "{} trailing", "'single'", "\u0000"})
    void what_is_no_json_is_empty(String text) {
        assertThat(Json.read(text)).isEmpty();
    }

    @Test
    void a_tower_of_brackets_is_no_json_either() {
        assertThat(Json.read("[".repeat(1_000_000))).isEmpty();
    }

    @Test
    void fields_are_written_in_the_order_given() {
        var json = Json.object()
                .with("text", "\"ü😀\u2028")
                .with("list", List.of("a", Json.object().with("n", 1)))
                .with("absent", Optional.empty())
                .with("present", Optional.of(true))
                .with("nothing", null);

        assertThat(json)
                .hasToString(
                        "{\"text\":\"\\\"ü😀\u2028\",\"list\":[\"a\",{\"n\":1}],\"present\":true,\"nothing\":null}");
    }

    @Test
    void only_web_addresses_are_addresses() {
        var json = Json.read(
                        "{\"a\":\"https://x.example/1\",\"b\":\"javascript:alert(1)\",\"c\":\"https://a b\",\"d\":\"http:\"}")
                .orElseThrow();

        assertThat(json.address("/a")).contains(URI.create("https://x.example/1"));
        assertThat(json.address("/b")).isEmpty();
        assertThat(json.address("/c")).isEmpty();
        assertThat(json.address("/d")).isEmpty();
    }
}
