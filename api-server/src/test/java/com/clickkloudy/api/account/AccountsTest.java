package com.clickkloudy.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Accounts as browsers list, filter and disconnect them.
final class AccountsTest {
    private static TestServer server;
    private static Browser browser;
    private static Browser neighbour;
    private static String accounts;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
        neighbour = server.neighbour();
        accounts = browser.path("/accounts");
        for (var name : List.of("list-a", "list-b", "list-c", "list-d", "list-e")) {
            finch(browser, name);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void accounts_are_listed_in_pages_each_once() {
        var seen = new ArrayList<String>();
        var page = browser.get(accounts + "?q=list-&limit=2").is(200);
        seen.addAll(names(page));
        while (!page.json().at("/next").isMissingNode()) {
            page = browser.get(accounts + "?q=list-&limit=2&cursor=" + page.text("/next"))
                    .is(200);
            seen.addAll(names(page));
        }

        assertThat(seen).containsExactly("list-a", "list-b", "list-c", "list-d", "list-e");
        assertThat(page.json().at("/total").asInt()).isEqualTo(5);
    }

    @Test
    void a_campaign_at_each_accounts_own_time_goes_by_the_zone_that_was_set() {
        var here = browser.post(browser.path("/accounts/connections"), connection("zone-here"))
                .is(200)
                .text("/accounts/0/id");
        var far = browser.post(browser.path("/accounts/connections"), connection("zone-far"))
                .is(200)
                .text("/accounts/0/id");
        var zone = accounts + "/" + far + "/zone";
        browser.send("PUT", zone, "{\"zone\":\"Mars/Olympus\"}", Map.of())
                .isProblem(422, "invalid")
                .pointsAt("/zone");
        assertThat(browser.send("PUT", zone, "{\"zone\":\"Asia/Tokyo\"}", Map.of())
                        .is(200)
                        .text("/zone"))
                .isEqualTo("Asia/Tokyo");
        browser.send("PUT", accounts + "/" + UUID.randomUUID() + "/zone", "{}", Map.of())
                .isProblem(404, "not_found");

        var plan = browser.post(
                        browser.path("/campaigns/check"),
                        Map.of(
                                "content", Map.of("text", "Good morning"),
                                "audience", Map.of("accountIds", List.of(here, far)),
                                "schedule",
                                        Map.of(
                                                "local", "2027-06-01T09:00",
                                                "zone", "Europe/Berlin",
                                                "spread", Map.of("kind", "ownTime"))))
                .is(200);

        assertThat(plan.text("/plan/0/first")).isEqualTo("2027-06-01T00:00:00Z");
        assertThat(plan.text("/plan/0/last")).isEqualTo("2027-06-01T07:00:00Z");
    }

    @Test
    void accounts_are_found_by_platform_and_by_what_is_typed() {
        heron("far");

        assertThat(names(browser.get(accounts + "?platform=heron"))).containsExactly("far");
        assertThat(names(browser.get(accounts + "?platform=heron&platform=finch&q=far")))
                .containsExactly("far");
        assertThat(names(browser.get(accounts + "?platform=finch&q=far"))).isEmpty();
        assertThat(names(browser.get(accounts + "?q=LIST-B"))).containsExactly("list-b");
        assertThat(names(browser.get(accounts + "?q=%25"))).isEmpty();
        assertThat(names(browser.get(accounts + "?platform=nothing"))).isEmpty();
    }

    @Test
    void whoever_is_signed_out_comes_first_and_says_what_to_do() {
        var id = finch(browser, "zz-signed-out");
        server.bean(Accounts.class)
                .markSignedOut(
                        browser.workspace(), new AccountId(UUID.fromString(id)), "Finch wants to know you again.");

        var page = browser.get(accounts).is(200);

        assertThat(page.text("/items/0/id")).isEqualTo(id);
        assertThat(page.text("/items/0/health/state")).isEqualTo("SIGNED_OUT");
        assertThat(page.text("/items/0/health/sentence")).isEqualTo("Finch wants to know you again.");
        assertThat(page.text("/items/0/health/since")).isNotBlank();
        assertThat(names(browser.get(accounts + "?status=SIGNED_OUT"))).containsExactly("zz-signed-out");
        assertThat(names(browser.get(accounts + "?status=AT_LIMIT"))).isEmpty();
        assertThat(names(browser.get(accounts + "?status=HEALTHY"))).doesNotContain("zz-signed-out");
    }

    @Test
    void accounts_are_listed_in_the_order_that_is_asked_for() {
        heron("list-0");

        assertThat(names(browser.get(accounts + "?q=list-&sort=NAME")))
                .containsExactly("list-0", "list-a", "list-b", "list-c", "list-d", "list-e");
        assertThat(names(browser.get(accounts + "?q=list-&sort=CONNECTED&limit=1")))
                .containsExactly("list-0");
        var last = browser.get(accounts + "?q=list-&sort=PLATFORM&limit=5").is(200);
        assertThat(names(browser.get(accounts + "?q=list-&sort=PLATFORM&limit=5&cursor=" + last.text("/next"))))
                .containsExactly("list-0");
        browser.get(accounts + "?sort=NAME&cursor=" + last.text("/next"))
                .isProblem(422, "invalid")
                .pointsAt("/cursor");
        browser.get(accounts + "?sort=WEIGHT").isProblem(422, "invalid").pointsAt("/sort");
        browser.delete(accounts + "/" + browser.get(accounts + "?q=list-0").text("/items/0/id"))
                .is(204);
    }

    @Test
    void an_account_says_when_it_last_posted_and_until_when_it_is_signed_in() {
        var id = finch(browser, "lasting");
        assertThat(browser.get(accounts + "/" + id)
                        .json()
                        .at("/lastPublishedAt")
                        .isMissingNode())
                .isTrue();
        assertThat(browser.get(accounts + "/" + id).json().at("/signInEndsAt").isMissingNode())
                .isTrue();
        var campaign = browser.post(
                        browser.path("/campaigns"),
                        Map.of(
                                "content", Map.of("text", "Hello"),
                                "audience", Map.of("accountIds", List.of(id)),
                                "schedule", Map.of("local", "2027-06-01T09:00", "zone", "UTC")))
                .is(201)
                .text("/id");
        server.database()
                .jdbc()
                .sql("update post set state = 'PUBLISHED', published_at = '2026-11-20T10:00Z' where campaign_id = ?")
                .param(UUID.fromString(campaign))
                .update();
        server.database()
                .jdbc()
                .sql("update account set credentials_expire_at = '2027-01-01T00:00Z', renews = false where id = ?")
                .param(UUID.fromString(id))
                .update();

        var account = browser.get(accounts + "?q=lasting").is(200);

        assertThat(account.text("/items/0/lastPublishedAt")).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(account.text("/items/0/signInEndsAt")).isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void one_account_tells_its_limits_and_no_secret() {
        var id = finch(browser, "one");

        var account = browser.get(accounts + "/" + id).is(200);

        assertThat(account.text("/handle")).isEqualTo("@one");
        assertThat(account.text("/url")).isEqualTo("https://finch.example/one");
        assertThat(account.text("/status")).isEqualTo("CONNECTED");
        assertThat(account.json().at("/limits/text/max").asInt()).isEqualTo(300);
        assertThat(account.body()).doesNotContain("token", "right");
    }

    @Test
    void an_account_that_is_connected_again_keeps_its_id() {
        var id = finch(browser, "again");

        assertThat(finch(browser, "again")).isEqualTo(id);
    }

    @Test
    void a_disconnected_account_is_in_no_list_and_its_secrets_are_forgotten() {
        var id = finch(browser, "gone");
        var secrets = server.bean(AccountSecrets.class);
        var account = new AccountId(UUID.fromString(id));
        assertThat(secrets.find(browser.workspace(), account)).isPresent();

        browser.delete(accounts + "/" + id).is(204);
        browser.delete(accounts + "/" + id).is(204);

        assertThat(secrets.find(browser.workspace(), account)).isEmpty();
        assertThat(names(browser.get(accounts + "?q=gone"))).isEmpty();
        assertThat(browser.get(accounts + "/" + id).is(200).text("/status")).isEqualTo("DISCONNECTED");
        assertThat(finch(browser, "gone")).isEqualTo(id);
        assertThat(browser.get(accounts + "/" + id).text("/status")).isEqualTo("CONNECTED");
    }

    @Test
    void unknown_and_foreign_accounts_are_not_there_and_stay_as_they_are() {
        var theirs = finch(neighbour, "theirs");

        for (var id : List.of(theirs, UUID.randomUUID().toString(), "nothing", "1-1-1-1-1", theirs + "0")) {
            browser.get(accounts + "/" + id).isProblem(404, "not_found");
            browser.delete(accounts + "/" + id).isProblem(404, "not_found");
        }

        assertThat(names(browser.get(accounts + "?limit=200"))).doesNotContain("theirs");
        assertThat(neighbour.get(neighbour.path("/accounts/" + theirs)).text("/status"))
                .isEqualTo("CONNECTED");
    }

    @Test
    void the_same_identity_in_two_workspaces_is_two_accounts() {
        assertThat(finch(browser, "both")).isNotEqualTo(finch(neighbour, "both"));
    }

    private static List<String> names(Reply page) {
        return page.is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(each -> each.at("/name").asString())
                .toList();
    }

    private static String finch(Browser browser, String handle) {
        var form = Map.of("handle", handle, "password", "right");
        return browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
    }

    private static void heron(String name) {
        var form = Map.of("server", "heron.example");
        var url = browser.post(accounts + "/connections", Map.of("platform", "heron", "form", form))
                .text("/url");
        var state = url.replaceFirst(".*[?&]state=([^&]*).*", "$1");
        browser.get("/api/v1/connections/callback?code=" + name + "&state=" + state)
                .is(302);
    }

    private static Map<String, Object> connection(String handle) {
        return Map.of("platform", "finch", "form", Map.of("handle", handle, "password", "right"));
    }
}
