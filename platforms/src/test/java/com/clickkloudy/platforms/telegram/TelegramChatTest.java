package com.clickkloudy.platforms.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.platforms.kit.Json;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TelegramChatTest {
    private static final URI PAGES = URI.create("https://t.me");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "@harbour, @harbour",
        "' harbour ', @harbour",
        "t.me/harbour, @harbour",
        "https://t.me/harbour/, @harbour",
        "https://t.me/harbour/42, @harbour",
        "https://t.me/s/harbour, @harbour",
        "-1001234567890, -1001234567890",
        "https://t.me/c/1234567890/7, -1001234567890",
        "t.me/c/1234567890, -1001234567890"
    })
    void a_typed_channel_is(String typed, String chat) {
        assertThat(TelegramChat.typed(typed)).contains(chat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@", "two words", "https://t.me/+AbCdEf", "https://example.org/harbour", "1.5"})
    void what_names_no_channel_is_empty(String typed) {
        assertThat(TelegramChat.typed(typed)).isEmpty();
    }

    @Test
    void a_public_channel_is_shown_to_everybody() {
        var chat = chat("{\"id\":-1001234567890,\"type\":\"channel\",\"title\":\"Harbour\",\"username\":\"harbour\"}");

        assertThat(chat.id()).isEqualTo("-1001234567890");
        assertThat(chat.handle()).isEqualTo("@harbour");
        assertThat(chat.home(PAGES)).contains(URI.create("https://t.me/harbour"));
        assertThat(chat.page(PAGES, "7")).contains(URI.create("https://t.me/harbour/7"));
    }

    @Test
    void a_private_channel_s_messages_have_pages_for_its_members() {
        var chat = chat("{\"id\":-1001234567890,\"type\":\"channel\",\"title\":\"Crew\"}");

        assertThat(chat.handle()).isEqualTo("-1001234567890");
        assertThat(chat.home(PAGES)).isEmpty();
        assertThat(chat.page(PAGES, "7")).contains(URI.create("https://t.me/c/1234567890/7"));
    }

    @Test
    void a_small_group_has_no_pages() {
        var chat = chat("{\"id\":-42,\"type\":\"group\",\"title\":\"Crew\"}");

        assertThat(chat.page(PAGES, "7")).isEmpty();
    }

    private static TelegramChat chat(String json) {
        return TelegramChat.of(Json.read(json).orElseThrow());
    }
}
