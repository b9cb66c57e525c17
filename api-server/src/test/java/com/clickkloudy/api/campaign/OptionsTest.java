package com.clickkloudy.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What posts of a platform may say besides text and files, from the profile to the campaign.
final class OptionsTest {
    private static TestServer server;
    private static Browser browser;
    private static String account;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
        var form = Map.of("handle", "ada", "password", "right");
        account = browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, Object> campaign(Map<String, Object> options) {
        return Map.of(
                "content", Map.of("text", "Hello", "options", options),
                "audience", Map.of("accountIds", List.of(account)));
    }

    @Test
    void a_platform_says_what_its_posts_may_say() {
        var finch = browser.get("/api/v1/platforms/finch").is(200);

        assertThat(finch.text("/options/0/name")).isEqualTo("title");
        assertThat(finch.text("/options/0/shape")).isEqualTo("LINE");
        assertThat(finch.text("/options/0/max")).isEqualTo("20");
        assertThat(finch.text("/options/1/shape")).isEqualTo("WORDS");
        assertThat(finch.text("/options/1/longest")).isEqualTo("10");
        assertThat(finch.text("/options/1/hint")).isEqualTo("Without #.");
    }

    @Test
    void what_the_platform_does_not_take_is_found_by_the_check_at_its_place() {
        var wrong = Map.<String, Object>of("finch", Map.of("title", "x".repeat(21)), "heron", Map.of("odd", "x"));

        var check =
                browser.post(browser.path("/campaigns/check"), campaign(wrong)).is(200);

        assertThat(check.json().at("/findings").findValuesAsString("pointer"))
                .containsExactly("/content/options/finch/title");
    }

    @Test
    void a_campaign_remembers_what_its_posts_say_besides() {
        var options = Map.<String, Object>of("finch", Map.of("title", "Reef", "tags", "sea, salt"));
        var id = browser.post(browser.path("/campaigns"), campaign(options))
                .is(201)
                .text("/id");

        var kept = browser.get(browser.path("/campaigns/" + id)).is(200);

        assertThat(kept.text("/content/options/finch/title")).isEqualTo("Reef");
        assertThat(kept.text("/content/options/finch/tags")).isEqualTo("sea, salt");
    }

    @Test
    void what_no_platform_could_mean_is_refused() {
        for (var options : List.<Map<String, Object>>of(
                Map.of("No Slug", Map.of("title", "x")), Map.of("finch", Map.of("title", "x".repeat(10_001))))) {
            browser.post(browser.path("/campaigns"), campaign(options)).isProblem(422, "invalid");
        }
    }
}
