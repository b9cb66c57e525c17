package com.clickkloudy.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import com.clickkloudy.api.media.Samples;
import com.clickkloudy.api.media.UploadMedia;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the check says of files that an account does not take as they are.
final class FilesCheckTest {
    private static TestServer server;
    private static Browser browser;
    private static String account;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
        var form = Map.of("handle", "flo", "password", "right");
        account = browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_can_be_made_fit_is_told_and_blocks_nobody() throws IOException {
        var content = content(upload("harbour.png", Samples.png(1_200, 1_000)));

        var check = browser.post(browser.path("/campaigns/check"), content).is(200);

        assertThat(check.json().at("/blocked").asInt()).isZero();
        assertThat(check.json().at("/ready").asInt()).isEqualTo(1);
        assertThat(check.json().at("/findings").size()).isEqualTo(1);
        assertThat(check.text("/findings/0/severity")).isEqualTo("WARNING");
        assertThat(check.text("/findings/0/rule")).isEqualTo("media.changed");
        assertThat(check.text("/findings/0/pointer")).isEqualTo("/content/mediaIds/0");
        assertThat(check.text("/findings/0/message")).isEqualTo("harbour.png will be scaled to 1,095 x 912 pixels.");
    }

    @Test
    void what_fits_is_not_worth_a_word() throws IOException {
        assertThat(findings(content(upload("small.png", Samples.png(12, 10))))).isEqualTo("[]");
    }

    @Test
    void what_nobody_can_make_fit_blocks() throws IOException {
        var check = browser.post(browser.path("/campaigns/check"), content(upload("harbour.gif", Samples.gif(40, 30))))
                .is(200);

        assertThat(check.json().at("/blocked").asInt()).isEqualTo(1);
        assertThat(check.json().at("/findings").findValuesAsString("severity")).containsExactly("ERROR");
    }

    @Test
    void a_campaign_that_needs_nothing_but_renditions_may_leave() throws IOException {
        var content = content(upload("quay.png", Samples.png(1_000, 1_200)));
        var schedule = Map.of("local", "2027-06-01T09:00", "zone", "Europe/Berlin");
        var body = Map.of(
                "name",
                "Quay",
                "content",
                content.get("content"),
                "audience",
                content.get("audience"),
                "schedule",
                schedule);

        Reply made = browser.post(browser.path("/campaigns"), body).is(201);

        assertThat(made.text("/state")).isEqualTo("SCHEDULED");
    }

    private static String findings(Map<String, Object> content) {
        return browser.post(browser.path("/campaigns/check"), content)
                .is(200)
                .json()
                .at("/findings")
                .toString();
    }

    private static Map<String, Object> content(String... files) {
        return Map.of(
                "content", Map.of("text", "Hello", "mediaIds", List.of(files)),
                "audience", Map.of("accountIds", List.of(account)));
    }

    private static String upload(String name, byte[] bytes) throws IOException {
        return server.bean(UploadMedia.class)
                .upload(browser.workspace(), name, new ByteArrayInputStream(bytes))
                .id()
                .toString();
    }
}
