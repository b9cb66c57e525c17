package com.clickkloudy.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.platforms.kit.Json;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MastodonInstanceTest {
    private static final URI SERVER = URI.create("https://social.example.org");

    private static MastodonInstance read(String said) {
        return MastodonInstance.of(Json.read(said).orElseThrow(), SERVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3.5.19", "4.0.0", "4.5.1", "4.4.0-rc.1", "4.6.0-nightly.2026-08-01", "4.3.2+glitch", "10.0.0"})
    void mastodon_itself_is_known_to_honour_keys(String version) {
        assertThat(MastodonInstance.isMastodon(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.0.0 (not true; really snac/2.75)",
                "2.7.2 (compatible; Akkoma 3.10.4)",
                "2.8.0 (compatible; Friendica 2024.09-rc)",
                "3.5.3 (compatible; Pixelfed 0.11.13)",
                "4.2.1 (compatible; Iceshrimp.NET/2024.1)",
                "0.20.2+git-6174c4b",
                "0.19.1",
                "3.5.3+0.11.0_git-1d51e3c",
                "takahe/0.10.1",
                "4.5",
                "",
                "unknown"
            })
    void whatever_else_there_is_does_not_count_as_mastodon(String version) {
        assertThat(MastodonInstance.isMastodon(version)).isFalse();
    }

    @Test
    void a_server_s_limits_are_its_own() {
        var limits = read("""
                {"version": "4.5.1", "configuration": {
                  "statuses": {"max_characters": 5000, "max_media_attachments": 6, "characters_reserved_per_url": 25},
                  "media_attachments": {"supported_mime_types": ["image/png", "video/mp4", "image/avif"],
                    "image_size_limit": 41943040, "image_matrix_limit": 2147483648, "description_limit": 3000}}}""").limits();

        assertThat(limits.text())
                .isEqualTo(new Limits.Text(5000, Limits.Unit.GRAPHEMES, Optional.empty(), Optional.of(25), true));
        assertThat(limits.images())
                .isEqualTo(new Limits.Images(6, 41_943_040, 2_147_483_648L, Set.of("image/png", "image/avif"), 3000));
        assertThat(limits.videos())
                .isEqualTo(Limits.Videos.of(1, 103_809_024, Set.of("video/mp4"), 3000)
                        .pixels(8_294_400));
    }

    @Test
    void a_server_s_limits_of_videos_are_its_own() {
        var limits = read("""
                {"version": "4.5.1", "configuration": {"media_attachments": {"supported_mime_types": ["video/quicktime"],
                    "video_size_limit": 41943040, "video_matrix_limit": 2304000}}}""").limits();

        assertThat(limits.videos())
                .isEqualTo(Limits.Videos.of(1, 41_943_040, Set.of("video/quicktime"), 1500)
                        .pixels(2_304_000));
    }

    @Test
    void a_server_that_names_types_and_no_video_takes_none() {
        var limits = read("""
                {"version": "4.5.1", "configuration": {"media_attachments": {"supported_mime_types": ["image/png"]}}}""").limits();

        assertThat(limits.videos()).isEqualTo(Limits.Videos.none());
    }

    @Test
    void what_a_server_does_not_say_is_as_usual() {
        var limits = read("{\"version\": \"2.9.4\", \"configuration\": {\"statuses\": {\"max_characters\": 0}}}")
                .limits();

        assertThat(limits).isEqualTo(MastodonProfile.PROFILE.limits());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'domain': 'example.org' | example.org",
                "'uri': 'example.org' | example.org",
                "'uri': 'https://example.org/' | example.org",
                "'domain': 'social.example.org', 'account_domain': 'example.org' | example.org",
                "'domain': '' | social.example.org",
                "'title': 'Ours' | social.example.org"
            })
    void its_people_are_named_after(String said, String domain) {
        assertThat(read("{'version': '4.5.1', ".replace('\'', '"') + said.replace('\'', '"') + "}")
                        .domain())
                .isEqualTo(domain);
    }
}
