package com.clickkloudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.storage.campaign.Campaigns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/// Campaigns as scripts and browsers make them, while the engine is away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> LATER = Map.of("local", "2027-06-01T09:00", "zone", "Europe/Berlin");
    private TestServer server;
    private Browser browser;
    private String campaigns;

    @BeforeAll
    void open() {
        server = TestServer.start();
        browser = server.admin();
        campaigns = browser.path("/campaigns");
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void a_campaign_without_a_schedule_is_a_draft_and_can_be_changed_and_deleted() {
        var draft = browser.post(campaigns, request("Open day", account("ada"))).is(201);
        var path = campaigns + "/" + draft.text("/id");
        assertThat(draft.text("/state")).isEqualTo("DRAFT");
        assertThat(draft.json().has("notice")).isFalse();
        assertThat(draft.header("ETag")).isEqualTo("\"1\"");

        var changed = browser.send("PATCH", path, "{\"name\":\"Open night\"}", Map.of("If-Match", "\"1\""))
                .is(200);

        assertThat(changed.text("/name")).isEqualTo("Open night");
        assertThat(changed.text("/content/text")).isEqualTo("Open day");
        browser.send("PATCH", path, "{\"name\":\"x\"}", Map.of("If-Match", "\"1\""))
                .isProblem(412, "stale");
        assertThat(browser.send("PATCH", path, "{\"content\":{\"text\":\"Open all night\"}}", Map.of())
                        .is(200)
                        .text("/name"))
                .isEqualTo("Open night");
        browser.delete(path).is(204);
        browser.get(path).isProblem(404, "not_found");
    }

    @Test
    void a_campaign_for_later_is_kept_though_the_engine_is_away() {
        var made = browser.post(campaigns, scheduled("Summer", account("bo"), LATER))
                .is(201);

        assertThat(made.text("/state")).isEqualTo("SCHEDULED");
        assertThat(made.text("/notice")).contains("not started yet", "by itself");
        assertThat(made.text("/schedule/instant")).isEqualTo("2027-06-01T07:00:00Z");
        assertThat(made.json().at("/counts/planned").asInt()).isEqualTo(1);
        var posts = browser.get(campaigns + "/" + made.text("/id") + "/posts").is(200);
        assertThat(posts.text("/items/0/state")).isEqualTo("PLANNED");
        assertThat(posts.text("/items/0/account/name")).isEqualTo("bo");
    }

    @Test
    void posts_are_found_by_their_accounts_name_in_the_list_and_beside_a_post() {
        var made = browser.post(campaigns, scheduled("Autumn", List.of(account("una"), account("vic")), LATER))
                .is(201);
        var posts = campaigns + "/" + made.text("/id") + "/posts";

        var found = browser.get(posts + "?q=%20VIC").is(200);

        assertThat(found.json().at("/total").asInt()).isEqualTo(1);
        assertThat(found.text("/items/0/account/name")).isEqualTo("vic");
        assertThat(browser.get(posts + "?q=nobody").is(200).json().at("/total").asInt())
                .isZero();
        var beside = browser.get(browser.path("/posts/" + found.text("/items/0/id")) + "?q=vic");
        assertThat(beside.is(200).json().at("/of").asInt()).isEqualTo(1);
    }

    @Test
    void it_says_that_it_waits_until_the_engine_has_been_told() {
        var made = browser.post(campaigns, scheduled("Waits", account("abe"), LATER))
                .is(201);
        var id = new CampaignId(UUID.fromString(made.text("/id")));

        server.bean(Campaigns.class)
                .told(browser.workspace(), id, made.json().at("/revision").asLong());

        assertThat(browser.get(campaigns + "/" + id).is(200).json().has("notice"))
                .isFalse();
    }

    @Test
    void the_same_key_makes_one_campaign_also_at_the_same_time() throws Exception {
        var body = JSON.writeValueAsString(scheduled("Once", account("cy"), LATER));
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> send = () -> browser.send("POST", campaigns, body, key);
            var both = threads.invokeAll(List.of(send, send));

            assertThat(both.get(0).get().is(201).text("/id"))
                    .isEqualTo(both.get(1).get().is(201).text("/id"));
        }
        var other = JSON.writeValueAsString(scheduled("Twice", account("cy"), LATER));
        browser.send("POST", campaigns, other, key).isProblem(422, "idempotency_key_reused");
    }

    @Test
    void a_text_that_is_too_long_is_found_by_the_check_and_refused_by_the_schedule() {
        var long301 = "x".repeat(301);
        var account = account("di");

        var check =
                browser.post(campaigns + "/check", request(long301, account)).is(200);

        assertThat(check.json().at("/blocked").asInt()).isEqualTo(1);
        assertThat(check.text("/findings/0/rule")).isEqualTo("text.long");
        assertThat(check.text("/findings/0/pointer")).isEqualTo("/content/text");
        assertThat(check.json().at("/counters/0/used").asInt()).isEqualTo(301);
        browser.post(campaigns, scheduled(long301, account, "now")).isProblem(422, "posts_blocked");
        browser.post(campaigns, scheduled("  ", account, "now")).isProblem(422, "posts_blocked");
    }

    @Test
    void the_check_says_when_what_would_leave_and_reserves_nothing() {
        var accounts = IntStream.range(0, 19).mapToObj(n -> account("plan" + n)).toList();
        var asked = scheduled("Plan", accounts, LATER);

        var once = browser.post(campaigns + "/check", asked).is(200);
        var again = browser.post(campaigns + "/check", asked).is(200);

        assertThat(once.text("/plan/0/platform")).isEqualTo("finch");
        assertThat(once.text("/plan/0/first")).isEqualTo("2027-06-01T07:00:00Z");
        assertThat(once.text("/plan/0/last")).isEqualTo("2027-06-02T07:00:00Z");
        assertThat(once.text("/plan/0/reasons/0/sentence"))
                .isEqualTo("2 posts wait until 2 June: Finch allows 17 posts a day per app.");
        assertThat(again.json().at("/plan")).isEqualTo(once.json().at("/plan"));
        assertThat(browser.post(campaigns + "/check", scheduled("Plan", List.of(), LATER))
                        .is(200)
                        .json()
                        .at("/plan"))
                .isEmpty();
    }

    @Test
    void a_spread_is_kept_and_can_be_changed() {
        var hour = Map.of("kind", "over", "minutes", 60);
        var windows = List.of(Map.of("from", "09:00", "to", "12:00"), Map.of("from", "17:00", "to", "20:00"));
        var daily = Map.of("kind", "daily", "days", List.of("MONDAY", "FRIDAY"), "windows", windows);

        var made = browser.post(campaigns, scheduled("Spread", account("sue"), spread(hour)))
                .is(201);
        assertThat(made.text("/schedule/spread/kind")).isEqualTo("over");
        assertThat(made.json().at("/schedule/spread/minutes").asInt()).isEqualTo(60);

        var path = campaigns + "/" + made.text("/id") + "/actions";
        var moved = browser.post(path, Map.of("action", "reschedule", "schedule", spread(daily)))
                .is(202);
        assertThat(moved.text("/campaign/schedule/spread/kind")).isEqualTo("daily");
        assertThat(moved.text("/campaign/schedule/spread/days/1")).isEqualTo("FRIDAY");
        assertThat(moved.text("/campaign/schedule/spread/windows/1/to")).isEqualTo("20:00");
    }

    @Test
    void unknown_and_disconnected_accounts_are_refused_at_their_place() {
        var gone = account("ed");
        browser.delete(browser.path("/accounts/" + gone)).is(204);

        browser.post(campaigns, request("Hello", UUID.randomUUID().toString()))
                .isProblem(422, "invalid")
                .pointsAt("/audience/accountIds/0");
        browser.post(campaigns, request("Hello", gone))
                .isProblem(422, "invalid")
                .pointsAt("/audience/accountIds/0");
        browser.post(campaigns, scheduled("Hello", List.of(), "now"))
                .isProblem(422, "invalid")
                .pointsAt("/audience");
    }

    @Test
    void absurd_times_and_zones_are_refused_in_words() {
        var account = account("fay");

        for (var wrong : List.of(
                Map.of("local", "1999-01-01T00:00", "zone", "Europe/Berlin"),
                Map.of("local", "9999-01-01T00:00", "zone", "Europe/Berlin"),
                Map.of("local", "tomorrow", "zone", "Europe/Berlin"),
                Map.of("local", "2027-06-01T09:00", "zone", "Europe/Atlantis"),
                Map.of("local", "2027-06-01T09:00", "zone", "Europe/Berlin", "notAfter", "PT0S"),
                Map.of("local", "2027-06-01T09:00", "zone", "Europe/Berlin", "spred", "x"))) {
            var reply = browser.post(campaigns, scheduled("Hello", account, wrong));
            assertThat(reply.status()).as(wrong + reply.body()).isIn(400, 422);
            assertThat(reply.body()).contains("/schedule");
        }
        assertThat(browser.post(campaigns, scheduled("Hello", account, "soon")).status())
                .isIn(400, 422);
    }

    @Test
    void commands_that_do_not_fit_the_state_are_refused_in_words() {
        var made = browser.post(campaigns, scheduled("Commands", account("gus"), LATER))
                .is(201);
        var path = campaigns + "/" + made.text("/id") + "/actions";

        browser.post(path, Map.of("action", "resume")).isProblem(409, "not_paused");
        browser.post(path, Map.of("action", "retryFailed")).isProblem(409, "nothing_failed");
        assertThat(browser.post(path, Map.of("action", "pause")).is(202).text("/campaign/gate"))
                .isEqualTo("PAUSED");
        assertThat(browser.post(path, Map.of("action", "reschedule", "schedule", LATER))
                        .is(202)
                        .text("/campaign/state"))
                .isEqualTo("SCHEDULED");
        var cancelled = browser.post(path, Map.of("action", "cancel")).is(202);
        assertThat(cancelled.json().at("/campaign/counts/cancelled").asInt()).isEqualTo(1);
        browser.post(path, Map.of("action", "cancel")).isProblem(409, "not_running");
    }

    @Test
    void what_belongs_to_another_workspace_is_not_there() {
        var made = browser.post(campaigns, request("Ours", account("hal"))).is(201);
        var elsewhere = "/api/v1/workspaces/" + UUID.randomUUID() + "/campaigns/" + made.text("/id");

        browser.get(elsewhere).isProblem(404, "not_found");
        browser.get(campaigns + "/" + UUID.randomUUID()).isProblem(404, "not_found");
        browser.get(browser.path("/posts/" + UUID.randomUUID())).isProblem(404, "not_found");
    }

    @Test
    void campaigns_are_listed_in_pages() {
        for (var n = 0; n < 5; n++) {
            browser.post(campaigns, request("Page " + n, account("ian"))).is(201);
        }

        var first = browser.get(campaigns + "?q=page&limit=2").is(200);
        var second = browser.get(campaigns + "?q=page&limit=2&cursor=" + first.text("/next"))
                .is(200);

        assertThat(first.json().at("/items")).hasSize(2);
        assertThat(second.json().at("/items")).hasSize(2);
        assertThat(first.text("/items/0/id")).isNotEqualTo(second.text("/items/0/id"));
        browser.get(campaigns + "?cursor=rubbish").isProblem(422, "invalid");
    }

    private String account(String handle) {
        var form = Map.of("handle", handle, "password", "right");
        return browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
    }

    private static Map<String, Object> spread(Map<String, ?> spread) {
        var schedule = new HashMap<String, Object>(LATER);
        schedule.put("spread", spread);
        return schedule;
    }

    private static Map<String, Object> request(String text, String account) {
        return Map.of("content", Map.of("text", text), "audience", Map.of("accountIds", List.of(account)));
    }

    private static Map<String, Object> scheduled(String text, String account, Object schedule) {
        return scheduled(text, List.of(account), schedule);
    }

    private static Map<String, Object> scheduled(String text, List<String> accounts, Object schedule) {
        return Map.of(
                "content", Map.of("text", text), "audience", Map.of("accountIds", accounts), "schedule", schedule);
    }
}
