package com.clickkloudy.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Videos, from what a platform says it takes to what the check finds.
final class VideoTest {
    @TempDir
    private static Path folder;

    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = TestServer.with(
                Map.of("clickkloudy.media.folder", folder.resolve("media").toString()));
        browser = server.admin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_platform_says_which_videos_it_takes() {
        var finch = browser.get("/api/v1/platforms/finch").is(200);

        assertThat(finch.json().at("/kinds").valueStream().map(kind -> kind.asString()))
                .containsExactly("TEXT", "IMAGE", "VIDEO");
        assertThat(finch.text("/limits/videos/max")).isEqualTo("1");
        assertThat(finch.text("/limits/videos/types/0")).isEqualTo("video/mp4");
        assertThat(finch.text("/limits/videos/codecs/0")).isEqualTo("h264");
        assertThat(finch.text("/limits/videos/maxDurationMs")).isEqualTo("600000");
        assertThat(finch.json().at("/limits/videos/minDurationMs").isMissingNode())
                .isTrue();
        assertThat(finch.json().at("/limits/videos/besidePictures").asBoolean(true))
                .isFalse();
        assertThat(finch.json().at("/limits/gif/alone").asBoolean(false)).isTrue();
    }

    @Test
    void a_video_that_is_too_long_is_found_by_the_check_at_its_place() {
        var film = Samples.joined(Samples.startOfFilm(1_000), new byte[1_000]);
        var media = Form.file("harbour.mp4", film).sendTo(browser).is(201).text("/id");
        var form = Map.of("handle", "ada", "password", "right");
        var account = browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");

        var check = browser.post(
                        browser.path("/campaigns/check"),
                        Map.of(
                                "content", Map.of("text", "Look", "mediaIds", List.of(media)),
                                "audience", Map.of("accountIds", List.of(account))))
                .is(200);

        assertThat(check.text("/findings/0/pointer")).isEqualTo("/content/mediaIds/0");
        assertThat(check.text("/findings/0/message"))
                .isEqualTo("harbour.mp4 is 12 min long, 10 min are taken. Shorten it.");
        assertThat(check.json().at("/findings").size()).isEqualTo(1);
    }
}
