package com.clickkloudy.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import com.clickkloudy.api.media.Form;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Whether a platform that fetches files can do so here is said by the check, before anything is sent.
final class FetchedFilesTest {
    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String connect(Browser browser, String platform) {
        var body = Map.of("platform", platform, "form", Map.of("handle", "ada", "password", "right"));
        return browser.post(browser.path("/accounts/connections"), body).is(200).text("/accounts/0/id");
    }

    private static Reply check(Browser browser, List<String> media, List<String> accounts) {
        var content = Map.of("text", "Hello", "mediaIds", media);
        return browser.post(
                        browser.path("/campaigns/check"),
                        Map.of("content", content, "audience", Map.of("accountIds", accounts)))
                .is(200);
    }

    private static List<JsonNode> obstacles(Reply check) {
        return check.json()
                .at("/findings")
                .valueStream()
                .filter(each -> each.at("/rule").asString().equals("media.address"))
                .toList();
    }

    @Test
    void without_a_public_address_files_are_refused_with_the_reason_where_they_are_fetched() throws IOException {
        try (var server = TestServer.start()) {
            var browser = server.admin();
            var media = List.of(
                    Form.file("a.png", picture()).sendTo(browser).is(201).text("/id"));
            var accounts = List.of(connect(browser, "tern"), connect(browser, "finch"));

            var found = obstacles(check(browser, media, accounts));

            assertThat(found).hasSize(1);
            assertThat(found.getFirst().at("/platform").asString()).isEqualTo("tern");
            assertThat(found.getFirst().at("/pointer").asString()).isEqualTo("/content/mediaIds");
            assertThat(found.getFirst().at("/message").asString())
                    .contains("Tern fetches files", "does not begin with https", "CLICKKLOUDY_URL");
            assertThat(check(browser, List.of(), accounts).json().at("/findings"))
                    .isEmpty();
        }
    }

    @Test
    void with_a_public_address_nothing_is_in_the_way() throws IOException {
        try (var server = TestServer.with(Map.of("clickkloudy.url", "https://social.example.org"))) {
            var browser = server.admin();
            var media = List.of(
                    Form.file("a.png", picture()).sendTo(browser).is(201).text("/id"));

            assertThat(obstacles(check(browser, media, List.of(connect(browser, "tern")))))
                    .isEmpty();
        }
    }
}
