package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.Spread;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.Description;
import com.clickkloudy.storage.campaign.CampaignExamples.Scheduled;
import com.clickkloudy.storage.campaign.Plans.Scene;
import com.clickkloudy.storage.system.Sweeps;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private final Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(AN_HOUR);
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private CampaignExamples examples;
    private Plans plans;
    private Commands commands;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        plans = room.getBean(Plans.class);
        commands = room.getBean(Commands.class);
    }

    @BeforeEach
    void inAWorkspaceOfItsOwn() {
        examples = new CampaignExamples(room);
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @Test
    void posts_get_slots_within_the_limits_and_what_they_take_is_reserved() {
        var campaign = examples.scheduled(due, 5);

        plan(campaign, perApp(2, A_MINUTE));

        assertThat(minutes(campaign)).containsExactly(0L, 0L, 1L, 1L, 2L);
        assertThat(reserved(campaign)).isEqualTo(5);
        assertThat(posts(campaign))
                .allSatisfy(post -> assertThat(Duration.between(
                                post.post().dueAt(), post.post().notAfter()))
                        .isEqualTo(CampaignExamples.HALF_A_DAY));
    }

    @Test
    void a_second_campaign_plans_around_the_first_and_moves_up_once_it_is_cancelled() {
        var first = examples.scheduled(due, 3);
        var second = examples.scheduled(due, 2);
        plan(first, perApp(2, A_MINUTE));

        plan(second, perApp(2, A_MINUTE));
        assertThat(minutes(second)).containsExactly(1L, 2L);

        commands.cancel(examples.workspace(), first.id(), Optional.of(examples.person()));
        commands.pause(examples.workspace(), second.id(), examples.person());
        assertThat(reserved(first) + reserved(second)).isZero();
        commands.resume(examples.workspace(), second.id(), examples.person());
        plan(second, perApp(2, A_MINUTE));
        assertThat(minutes(second)).containsExactly(0L, 0L);
    }

    @Test
    void accounts_share_a_hosts_limit_by_the_server_they_live_on_wherever_their_page_is() {
        database.jdbc()
                .sql("insert into workspace (id, name, zone) values (?, 'Harbour', 'Europe/Berlin')")
                .param(examples.workspace().value())
                .update();
        var alice = account("alice", "https://north.example", "https://pages.example/alice");
        var bob = account("bob", "https://north.example/", "https://north.example/bob");
        var carol = account("carol", "https://south.example", "https://pages.example/carol");
        var campaign = examples.scheduled(due, List.of(alice, bob, carol));

        plan(campaign, new Rate(Rate.Scope.HOST, Rate.Call.PUBLISH, 1, A_MINUTE));

        assertThat(minutes(campaign)).containsExactly(0L, 0L, 1L);
        assertThat(scopes(campaign))
                .containsExactly(
                        "host/example/north.example", "host/example/north.example", "host/example/south.example");
    }

    @Test
    void planning_again_changes_nothing_while_the_slots_hold() {
        var campaign = examples.scheduled(due, 3);
        plan(campaign, perApp(2, A_MINUTE));

        plan(campaign, perApp(1, AN_HOUR));

        assertThat(minutes(campaign)).containsExactly(0L, 0L, 1L);
    }

    @Test
    void a_rescheduled_campaign_is_planned_anew() {
        var campaign = examples.scheduled(due, 3);
        plan(campaign, perApp(1, A_MINUTE));
        var later = new Schedule.Now(AN_HOUR, new Spread.Over(Duration.ofMinutes(9)));

        commands.reschedule(examples.workspace(), campaign.id(), later, due.plus(AN_HOUR), examples.person());
        plan(campaign, perApp(1, A_MINUTE));

        assertThat(minutes(campaign)).containsExactly(60L, 63L, 66L);
        assertThat(reserved(campaign)).isEqualTo(3);
    }

    @Test
    void a_paused_campaign_is_not_planned() {
        var campaign = examples.scheduled(due, 3);
        commands.pause(examples.workspace(), campaign.id(), examples.person());

        plan(campaign, perApp(1, A_MINUTE));

        assertThat(minutes(campaign)).containsExactly(0L, 0L, 0L);
        assertThat(reserved(campaign)).isZero();
    }

    @Test
    void what_has_left_still_counts_and_a_retry_takes_its_place_behind_it() {
        var campaign = examples.now(1);
        var limit = perApp(1, AN_HOUR);
        plan(campaign, limit);
        claim(campaign.post());
        room.getBean(Claims.class)
                .record(
                        examples.workspace(),
                        campaign.post(),
                        1,
                        new Ending.Parked(FailureKind.REFUSED, true, Optional.empty(), "Too rude."));

        commands.retry(examples.workspace(), campaign.post(), false, AN_HOUR, examples.person());
        plan(campaign, limit);

        assertThat(posts(campaign).getFirst().post().dueAt())
                .isAfter(Instant.now().plusSeconds(3500));
        assertThat(reserved(campaign)).isEqualTo(2);
    }

    @Test
    void a_retry_that_comes_after_planning_is_in_no_batch_until_it_has_a_slot() {
        var campaign = examples.now(1);
        var batches = room.getBean(Batches.class);
        var limit = perApp(1, AN_HOUR);
        plan(campaign, limit);
        claim(campaign.post());
        room.getBean(Claims.class)
                .record(
                        examples.workspace(),
                        campaign.post(),
                        1,
                        new Ending.Parked(FailureKind.REFUSED, true, Optional.empty(), "Too rude."));
        plan(campaign, limit);

        commands.retry(examples.workspace(), campaign.post(), false, AN_HOUR.multipliedBy(3), examples.person());
        assertThat(batches.plan(examples.workspace(), campaign.id(), 2, List.of(), Instant.now()))
                .isEmpty();

        plan(campaign, limit);
        var later = Instant.now().plus(AN_HOUR);
        assertThat(batches.plan(examples.workspace(), campaign.id(), 2, List.of(), later))
                .singleElement()
                .satisfies(
                        batch -> assertThat(batch.slot()).isAfter(Instant.now().plusSeconds(3500)));
    }

    @Test
    void slots_that_went_by_are_planned_again_as_far_as_there_is_time_and_the_rest_is_parked() {
        var campaign = examples.scheduled(due, 3);
        plan(campaign, perApp(3, A_MINUTE));
        var late = due.plus(CampaignExamples.HALF_A_DAY).minusSeconds(90);

        plans.plan(scene(late, perApp(1, A_MINUTE)), campaign.id(), List.of());

        assertThat(posts(campaign).stream().filter(post -> post.post().state() == PostState.PLANNED))
                .hasSize(2)
                .allSatisfy(
                        post -> assertThat(post.post().notAfter()).isEqualTo(due.plus(CampaignExamples.HALF_A_DAY)));
        assertThat(posts(campaign).stream().flatMap(post -> post.post().trouble().stream()))
                .singleElement()
                .satisfies(trouble -> {
                    assertThat(trouble.kind()).isEqualTo(FailureKind.MISSED);
                    assertThat(trouble.message()).contains("1 post a minute per app");
                });
    }

    @Test
    void posts_of_a_running_batch_keep_their_slots_and_count() {
        var campaign = examples.scheduled(due, 2);
        var other = examples.scheduled(due, 1);
        plan(campaign, perApp(2, A_MINUTE));
        var batch = room.getBean(Batches.class)
                .plan(examples.workspace(), campaign.id(), 2, List.of(), due)
                .getFirst();
        commands.pause(examples.workspace(), campaign.id(), examples.person());
        commands.resume(examples.workspace(), campaign.id(), examples.person());

        plans.plan(scene(Instant.now(), perApp(1, A_MINUTE)), campaign.id(), List.of(batch.number()));
        plan(other, perApp(2, A_MINUTE));

        assertThat(minutes(campaign)).containsExactly(0L, 0L);
        assertThat(minutes(other)).containsExactly(1L);
    }

    @Test
    void a_skipped_post_gives_its_place_back() {
        var campaign = examples.scheduled(due, 2);
        plan(campaign, perApp(1, A_MINUTE));

        commands.skip(examples.workspace(), campaign.post(), examples.person());

        assertThat(reserved(campaign)).isEqualTo(1);
    }

    @Test
    void what_no_limit_looks_back_on_is_forgotten_a_bounded_number_at_a_time() {
        var longAgo = due.minus(Duration.ofDays(60));
        var campaign = examples.scheduled(longAgo, 5);
        plans.plan(scene(longAgo, perApp(2, A_MINUTE)), campaign.id(), List.of());
        var sweeps = room.getBean(Sweeps.class);

        assertThat(sweeps.forgetReservations(longAgo.plus(A_MINUTE), 1)).isEqualTo(1);
        assertThat(sweeps.forgetReservations(longAgo.plus(A_MINUTE), 10)).isEqualTo(1);
        assertThat(sweeps.forgetReservations(longAgo.plus(A_MINUTE), 10)).isZero();

        assertThat(reserved(campaign)).isEqualTo(3);
    }

    @Test
    void campaigns_planned_at_the_same_time_do_not_take_the_same_place() throws Exception {
        var campaigns = List.of(examples.scheduled(due, 5), examples.scheduled(due, 5), examples.scheduled(due, 5));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var planning = campaigns.stream()
                    .map(campaign -> threads.submit(() -> plan(campaign, perApp(5, AN_HOUR))))
                    .toList();
            for (var each : planning) {
                each.get();
            }
        }

        assertThat(campaigns.stream().map(campaign -> minutes(campaign).getFirst()))
                .containsExactlyInAnyOrder(0L, 60L, 120L);
    }

    @Test
    void a_campaign_without_limits_reserves_nothing_and_is_left_as_it_is() {
        var campaign = examples.scheduled(due, 3);

        plans.plan(new Scene(examples.workspace(), Map.of(), Instant.now()), campaign.id(), List.of());

        assertThat(minutes(campaign)).containsExactly(0L, 0L, 0L);
        assertThat(reserved(campaign)).isZero();
        assertThat(posts(campaign))
                .allSatisfy(post -> assertThat(post.post().state()).isEqualTo(PostState.PLANNED));
    }

    @Test
    void a_workspace_never_plans_the_campaign_of_another() {
        var campaign = examples.scheduled(due, 3);
        var elsewhere = new Scene(
                new WorkspaceId(UUID.randomUUID()),
                Map.of(CampaignExamples.EXAMPLE, List.of(perApp(1, A_MINUTE))),
                Instant.now());

        plans.plan(elsewhere, campaign.id(), List.of());

        assertThat(minutes(campaign)).containsExactly(0L, 0L, 0L);
    }

    @Test
    void ten_thousand_posts_are_planned_by_a_handful_of_statements() {
        var campaign = examples.scheduled(due, 10_000);
        var before = System.nanoTime();

        plan(campaign, perApp(30, Duration.ofSeconds(1)), perAccount(20, A_MINUTE));

        assertThat(minutes(campaign).getLast()).isEqualTo(5);
        assertThat(reserved(campaign)).isEqualTo(20_000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
    }

    private void plan(Scheduled campaign, Rate... rates) {
        plans.plan(scene(Instant.now(), rates), campaign.id(), List.of());
    }

    private Scene scene(Instant now, Rate... rates) {
        return new Scene(examples.workspace(), Map.of(CampaignExamples.EXAMPLE, List.of(rates)), now);
    }

    private void claim(PostId post) {
        room.getBean(Claims.class).claim(examples.workspace(), post, 2, Duration.ofSeconds(10), "worker-1");
    }

    private List<PostRow> posts(Scheduled campaign) {
        return campaign.posts().stream()
                .map(post -> room.getBean(Posts.class)
                        .find(examples.workspace(), post)
                        .orElseThrow())
                .toList();
    }

    /// After the campaign's first time, in order.
    private List<Long> minutes(Scheduled campaign) {
        return database
                .jdbc()
                .sql("select due_at from post where campaign_id = ? order by due_at")
                .param(campaign.id().value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list()
                .stream()
                .map(slot -> Duration.between(due, slot).toMinutes())
                .toList();
    }

    private List<String> scopes(Scheduled campaign) {
        return database.jdbc()
                .sql("select scope from reservation where campaign_id = ? order by scope")
                .param(campaign.id().value())
                .query((row, number) -> row.getString("scope"))
                .list();
    }

    private Campaigns.NewPost account(String remoteId, String server, String page) {
        var limits =
                new Limits(Limits.Text.of(300, Limits.Unit.GRAPHEMES), Optional.empty(), Limits.Images.none(), true);
        var description = new Description(remoteId, remoteId, Optional.of(URI.create(page)), Optional.empty(), limits);
        var credentials =
                new Credentials(Map.of("token", new Secret("secret")), Map.of("server", server), Optional.empty());
        var id = new AccountId(UUID.randomUUID());
        room.getBean(Accounts.class)
                .connect(
                        examples.workspace(),
                        List.of(new Connection(id, CampaignExamples.EXAMPLE, remoteId, description, credentials)));
        return new Campaigns.NewPost(new PostId(UUID.randomUUID()), id, CampaignExamples.EXAMPLE);
    }

    private int reserved(Scheduled campaign) {
        return database.jdbc()
                .sql("select count(*) from reservation where campaign_id = ?")
                .param(campaign.id().value())
                .query(Integer.class)
                .single();
    }

    private static Rate perApp(int amount, Duration window) {
        return new Rate(Rate.Scope.APP, Rate.Call.PUBLISH, amount, window);
    }

    private static Rate perAccount(int amount, Duration window) {
        return new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, amount, window);
    }
}
