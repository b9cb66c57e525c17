package com.clickkloudy.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Ending;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What people want of a campaign while it is being sent, and after. The engine is away; its part is played here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandsAtAnyMomentTest {
    private static final Ending PUBLISHED =
            new Ending.Published(new Remote("7", Optional.of(URI.create("https://finch.example/7"))));
    private static final Ending REFUSED =
            new Ending.Parked(FailureKind.REFUSED, true, Optional.of("/text"), "Too rude.");
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
    void an_edit_reaches_what_is_not_yet_sent_and_what_is_out_says_what_it_said() {
        var running = running("edit", 2);
        send(running.post(0), PUBLISHED);

        var edited = patch(running, "{\"content\":{\"text\":\"New\"}}", revision(running))
                .is(200);

        assertThat(edited.text("/content/text")).isEqualTo("New");
        assertThat(edited.json().at("/saidBefore").asInt()).isEqualTo(1);
        var out = browser.get(browser.path("/posts/" + running.posts().get(0)));
        assertThat(out.text("/content/text")).isEqualTo("Old");
        assertThat(out.json().at("/saidBefore").asBoolean()).isTrue();
        assertThat(browser.get(browser.path("/posts/" + running.posts().get(1))).text("/content/text"))
                .isEqualTo("New");
    }

    @Test
    void an_edit_is_refused_when_stale_when_blocked_and_when_nothing_is_left_to_say_it() {
        var running = running("bad-edit", 1);
        var seen = revision(running);
        act(running, Map.of("action", "pause")).is(202);

        patch(running, "{\"content\":{\"text\":\"New\"}}", seen).isProblem(412, "stale");
        patch(running, "{\"content\":{\"text\":\"" + "x".repeat(5_000) + "\"}}", revision(running))
                .isProblem(422, "posts_blocked");
        patch(running, "{\"audience\":{\"platforms\":[\"finch\"]}}", revision(running))
                .isProblem(409, "not_a_draft");
        act(running, Map.of("action", "resume")).is(202);
        send(running.post(0), PUBLISHED);
        patch(running, "{\"content\":{\"text\":\"New\"}}", revision(running)).isProblem(409, "nothing_unsent");
        assertThat(browser.get(running.path()).text("/content/text")).isEqualTo("Old");
    }

    @Test
    void failed_posts_are_retried_by_platform_by_kind_or_one_by_one() {
        var running = running("retry", 3);
        running.all().forEach(post -> send(post, REFUSED));

        retry(running, Map.of("platforms", List.of("heron"))).isProblem(409, "nothing_failed");
        retry(running, Map.of("kinds", List.of("MISSED"))).isProblem(409, "nothing_failed");
        assertThat(retry(running, Map.of("postIds", List.of(running.posts().get(2))))
                        .is(202)
                        .json()
                        .at("/affected")
                        .asInt())
                .isEqualTo(1);
        assertThat(retry(running, Map.of("platforms", List.of("finch"), "kinds", List.of("REFUSED")))
                        .is(202)
                        .json()
                        .at("/affected")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void what_is_out_is_neither_retried_nor_skipped() {
        var running = running("out", 1);
        send(running.post(0), PUBLISHED);
        var chosen = Map.of("postIds", running.posts());
        var one = browser.path("/posts/" + running.posts().getFirst() + "/actions");

        retry(running, chosen).isProblem(409, "nothing_failed");
        act(running, Map.of("action", "skip", "posts", chosen)).isProblem(409, "nothing_unsent");
        browser.post(one, Map.of("action", "retry")).isProblem(409, "not_now");
        browser.post(one, Map.of("action", "skip")).isProblem(409, "not_now");
    }

    @Test
    void many_posts_are_skipped_at_once_but_never_by_an_empty_choice() {
        var running = running("skip", 3);
        send(running.post(0), PUBLISHED);

        act(running, Map.of("action", "skip")).isProblem(422, "invalid").pointsAt("/posts");
        act(running, Map.of("action", "skip", "posts", Map.of("postIds", List.of())))
                .isProblem(422, "invalid")
                .pointsAt("/posts/postIds");
        var skipped = act(running, Map.of("action", "skip", "posts", Map.of("platforms", List.of("finch"))))
                .is(202);

        assertThat(skipped.json().at("/affected").asInt()).isEqualTo(2);
        assertThat(skipped.json().at("/campaign/counts/skipped").asInt()).isEqualTo(2);
    }

    @Test
    void a_choice_of_unconfirmed_posts_is_refused_in_words() {
        var running = running("unconfirmed", 1);
        send(running.post(0), new Ending.Unknown("No answer.", Optional.empty()));

        retry(running, Map.of("kinds", List.of("UNCONFIRMED")))
                .isProblem(422, "invalid")
                .pointsAt("/posts/kinds");
        retry(running, Map.of("postIds", running.posts())).isProblem(409, "nothing_failed");
    }

    @Test
    void what_was_meant_to_narrow_an_action_down_is_not_left_unheard() {
        var running = running("stray", 1);

        act(running, Map.of("action", "cancel", "posts", Map.of("postIds", running.posts())))
                .isProblem(422, "invalid")
                .pointsAt("/posts");
        act(running, Map.of("action", "pause", "audience", Map.of("platforms", List.of("finch"))))
                .isProblem(422, "invalid")
                .pointsAt("/audience");
        assertThat(browser.get(running.path()).text("/state")).isEqualTo("SCHEDULED");
    }

    @Test
    void accounts_are_added_to_a_finished_campaign_and_none_gets_a_second_post() {
        var running = running("add", 1);
        send(running.post(0), PUBLISHED);
        finish(running);
        var other = account("add-late");

        var added = add(running, List.of(running.accounts().getFirst(), other)).is(202);

        assertThat(added.json().at("/affected").asInt()).isEqualTo(1);
        assertThat(added.text("/campaign/state")).isEqualTo("PUBLISHING");
        assertThat(added.json().at("/campaign/counts/total").asInt()).isEqualTo(2);
        assertThat(added.json().at("/campaign/counts/published").asInt()).isEqualTo(1);
        add(running, List.of(other)).isProblem(409, "nothing_new");
    }

    @Test
    void absurd_additions_are_refused_in_words() {
        var running = running("absurd", 1);
        var many = IntStream.range(0, 10_001)
                .mapToObj(n -> new UUID(n, n).toString())
                .toList();

        add(running, many).isProblem(422, "invalid").pointsAt("/audience/accountIds");
        add(running, List.of(UUID.randomUUID().toString()))
                .isProblem(422, "invalid")
                .pointsAt("/audience/accountIds/0");
        add(running, List.of()).isProblem(422, "invalid").pointsAt("/audience");
        act(running, Map.of("action", "addAccounts")).isProblem(422, "invalid").pointsAt("/audience");
        act(running, Map.of("action", "cancel")).is(202);
        add(running, List.of(account("absurd-late"))).isProblem(409, "cancelled");
    }

    @Test
    void a_cancelled_campaign_says_what_is_out_with_links_and_lets_one_post_go_after_all() {
        var running = running("cancel", 3);
        send(running.post(0), PUBLISHED);
        send(running.post(1), REFUSED);

        var cancelled = act(running, Map.of("action", "cancel")).is(202);

        assertThat(cancelled.json().at("/out/total").asInt()).isEqualTo(1);
        assertThat(cancelled.text("/out/posts/0/url")).isEqualTo("https://finch.example/7");
        retry(running, Map.of("platforms", List.of("finch"))).isProblem(409, "nothing_failed");
        var again = retry(running, Map.of("postIds", List.of(running.posts().get(2))))
                .is(202);
        assertThat(again.text("/campaign/state")).isEqualTo("PUBLISHING");
        assertThat(again.json().at("/campaign/counts/cancelled").asInt()).isEqualTo(1);
    }

    @Test
    void a_cancelled_campaign_stays_shut_while_something_of_it_is_on_its_way() {
        var running = running("shut", 2);
        claim(running.post(0));
        var cancelled = act(running, Map.of("action", "cancel")).is(202);

        assertThat(cancelled.text("/inFlight/0/postId"))
                .isEqualTo(running.posts().get(0));
        retry(running, Map.of("postIds", List.of(running.posts().get(1)))).isProblem(409, "in_flight");
        record(running.post(0), new Ending.NotSent(FailureKind.THROTTLED, "Later.", Duration.ZERO));
        retry(running, Map.of("postIds", List.of(running.posts().get(1)))).is(202);
    }

    @Test
    void a_campaign_is_neither_resumed_unpaused_nor_moved_into_the_past() {
        var running = running("past", 1);
        var past = Map.of("local", "2020-01-01T09:00", "zone", "Europe/Berlin");

        act(running, Map.of("action", "resume")).isProblem(409, "not_paused");
        act(running, Map.of("action", "reschedule", "schedule", past))
                .isProblem(422, "invalid")
                .pointsAt("/schedule/local");
    }

    @Test
    void what_is_anothers_is_not_there_for_any_command() {
        var running = running("ours", 1);
        var neighbour = server.neighbour();
        var path = neighbour.path("/campaigns/" + running.id());

        for (var action : List.of("pause", "resume", "cancel", "retryFailed")) {
            neighbour.post(path + "/actions", Map.of("action", action)).isProblem(404, "not_found");
        }
        neighbour
                .post(path + "/actions", Map.of("action", "skip", "posts", Map.of("postIds", running.posts())))
                .isProblem(404, "not_found");
        neighbour
                .post(path + "/actions", Map.of("action", "addAccounts", "audience", Map.of("accountIds", List.of())))
                .isProblem(404, "not_found");
        neighbour
                .send("PATCH", path, "{\"content\":{\"text\":\"Theirs\"}}", Map.of())
                .isProblem(404, "not_found");
    }

    private Running running(String name, int posts) {
        var accounts =
                IntStream.range(0, posts).mapToObj(n -> account(name + "-" + n)).toList();
        var id = browser.post(
                        campaigns,
                        Map.of(
                                "content",
                                Map.of("text", "Old"),
                                "audience",
                                Map.of("accountIds", accounts),
                                "schedule",
                                "now"))
                .is(201)
                .text("/id");
        var all = browser.get(campaigns + "/" + id + "/posts").is(200).json().at("/items");
        var byAccount = new HashMap<String, String>();
        all.forEach(each ->
                byAccount.put(each.at("/account/id").asString(), each.at("/id").asString()));
        return new Running(id, accounts, accounts.stream().map(byAccount::get).toList());
    }

    private String account(String handle) {
        var form = Map.of("handle", handle, "password", "right");
        return browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
    }

    private Reply act(Running running, Map<String, ?> action) {
        return browser.post(running.path() + "/actions", action);
    }

    private Reply retry(Running running, Map<String, ?> chosen) {
        return act(running, Map.of("action", "retryFailed", "posts", chosen));
    }

    private Reply add(Running running, List<String> accounts) {
        return act(running, Map.of("action", "addAccounts", "audience", Map.of("accountIds", accounts)));
    }

    private Reply patch(Running running, String change, String revision) {
        return browser.send("PATCH", running.path(), change, Map.of("If-Match", revision));
    }

    private String revision(Running running) {
        return browser.get(running.path()).header("ETag");
    }

    private void send(PostId post, Ending ending) {
        claim(post);
        record(post, ending);
    }

    private void claim(PostId post) {
        var version = server.bean(Campaigns.class)
                .find(workspace(), campaign(post))
                .orElseThrow()
                .version();
        server.bean(Claims.class).claim(workspace(), post, version, Duration.ofSeconds(10), "worker-1");
    }

    private void record(PostId post, Ending ending) {
        server.bean(Claims.class).record(workspace(), post, 1, ending);
    }

    private void finish(Running running) {
        server.bean(Batches.class).finish(workspace(), new CampaignId(UUID.fromString(running.id())));
    }

    private CampaignId campaign(PostId post) {
        return new CampaignId(server.database()
                .jdbc()
                .sql("select campaign_id from post where id = ?")
                .param(post.value())
                .query(UUID.class)
                .single());
    }

    private WorkspaceId workspace() {
        return new WorkspaceId(
                UUID.fromString(Arrays.asList(campaigns.split("/")).get(4)));
    }

    /// A campaign that leaves now.
    ///
    /// @param posts in the order of the accounts
    private final class Running {
        private final String id;
        private final List<String> accounts;
        private final List<String> posts;

        Running(String id, List<String> accounts, List<String> posts) {
            this.id = id;
            this.accounts = accounts;
            this.posts = posts;
        }

        String id() {
            return id;
        }

        List<String> accounts() {
            return accounts;
        }

        List<String> posts() {
            return posts;
        }

        String path() {
            return campaigns + "/" + id;
        }

        PostId post(int index) {
            return new PostId(UUID.fromString(posts.get(index)));
        }

        List<PostId> all() {
            return IntStream.range(0, posts.size()).mapToObj(this::post).toList();
        }
    }
}
