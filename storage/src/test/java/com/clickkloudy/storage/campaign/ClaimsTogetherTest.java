package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.campaign.CampaignExamples.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// What many ask for in one instant, by two workers on one database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimsTogetherTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private TestDatabase database;
    private AnnotationConfigApplicationContext one;
    private AnnotationConfigApplicationContext other;
    private CampaignExamples examples;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        one = database.room();
        other = database.room();
        examples = new CampaignExamples(one);
    }

    @AfterAll
    void close() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void two_workers_that_ask_for_the_same_posts_get_each_once() throws Exception {
        var campaign = examples.now(200);

        var answers = atOnce(asked(campaign, one), asked(campaign, other));

        assertThat(answers).hasSize(400);
        assertThat(granted(answers)).hasSize(200).doesNotHaveDuplicates();
        assertThat(answers).allMatch(answer -> answer instanceof Claim.Granted || answer instanceof Claim.Unknown);
        assertThat(count(
                        "select count(*) from attempt a join post p on p.id = a.post_id where p.campaign_id = ?",
                        campaign))
                .isEqualTo(200);
        assertThat(count("""
                select count(*) from event e join post p on p.id = e.subject
                where e.kind = 'post.sent' and p.campaign_id = ?""", campaign)).isEqualTo(200);
    }

    @Test
    void claims_of_one_instant_share_their_transactions() throws Exception {
        var campaign = examples.now(200);

        atOnce(asked(campaign, one));

        assertThat(count("""
                select count(distinct e.xact) from event e join post p on p.id = e.subject
                where e.kind = 'post.sent' and p.campaign_id = ?""", campaign)).isLessThan(100);
    }

    @Test
    void after_the_answer_to_a_pause_neither_worker_claims_anything() throws Exception {
        var campaign = examples.now(200);
        var commands = one.getBean(Commands.class);
        var asked = new ArrayList<>(asked(campaign, one).subList(0, 100));
        asked.addAll(asked(campaign, other).subList(100, 200));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = begin(threads, asked.subList(0, 50));
            answers.addAll(begin(threads, asked.subList(100, 150)));
            commands.pause(examples.workspace(), campaign.id(), examples.person());
            var answered = now();
            answers.addAll(begin(threads, asked.subList(50, 100)));
            answers.addAll(begin(threads, asked.subList(150, 200)));

            var granted = granted(results(answers));

            assertThat(granted).hasSizeLessThanOrEqualTo(100);
            assertThat(database.jdbc()
                            .sql("select count(*) from post where campaign_id = ? and sent_at > ?")
                            .params(campaign.id().value(), answered.atOffset(ZoneOffset.UTC))
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void each_is_checked_by_itself() throws Exception {
        var good = examples.now(20);
        var late = examples.scheduled(Instant.now().minus(Duration.ofDays(2)), 20);
        var early = examples.scheduled(Instant.now().plusSeconds(60), 20);
        var asked = new ArrayList<>(asked(good, one));
        asked.addAll(asked(late, one));
        asked.addAll(asked(early, one));
        asked.add(() -> one.getBean(Claims.class).claim(examples.workspace(), good.post(), 1, TEN_SECONDS, "worker"));

        var answers = atOnce(asked);

        assertThat(granted(answers)).containsExactlyInAnyOrderElementsOf(good.posts());
        assertThat(answers).filteredOn(Claim.Missed.class::isInstance).hasSize(20);
        assertThat(answers).filteredOn(Claim.Held.class::isInstance).hasSizeBetween(20, 21);
    }

    @Test
    void a_post_that_does_not_exist_takes_no_other_with_it() throws Exception {
        var campaign = examples.now(20);
        var asked = new ArrayList<>(asked(campaign, one));
        var stranger = new PostId(UUID.randomUUID());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var wrong = threads.submit(
                    () -> one.getBean(Claims.class).claim(examples.workspace(), stranger, 2, TEN_SECONDS, "worker"));
            var answers = begin(threads, asked);

            assertThat(granted(results(answers))).hasSize(20);
            assertThatThrownBy(wrong::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_campaign_whose_commands_are_at_work_holds_up_no_other() throws Exception {
        var busy = examples.now(5);
        var free = examples.now(5);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = new CountDownLatch(1);
            var command = threads.submit(() -> hold(busy, held, done));
            held.await();

            var waiting = begin(threads, asked(busy, one));
            var answers = atOnce(asked(free, one));

            assertThat(granted(answers)).hasSize(5);
            assertThat(waiting).noneMatch(Future::isDone);
            done.countDown();
            command.get();
            assertThat(granted(results(waiting))).hasSize(5);
        }
    }

    @Test
    void outcomes_of_one_instant_share_their_transactions_and_each_stands_in_its_row() throws Exception {
        var campaign = examples.now(200);
        atOnce(asked(campaign, one));
        var claims = one.getBean(Claims.class);

        var rows = atOnce(campaign.posts().stream()
                .map(post -> (Callable<PostRow>)
                        () -> claims.record(examples.workspace(), post, 1, new Ending.Published(out(post))))
                .toList());

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.post().state()).isEqualTo(PostState.PUBLISHED);
            assertThat(row.post().remote()).contains(out(row.post().id()));
            assertThat(one.getBean(Posts.class)
                            .attempts(examples.workspace(), row.post().id()))
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.state()).isEqualTo(AttemptState.PUBLISHED));
        });
        assertThat(count("""
                select count(distinct e.xact) from event e join post p on p.id = e.subject
                where e.kind = 'post.published' and p.campaign_id = ?""", campaign)).isBetween(1, 100);
    }

    @Test
    void an_account_that_is_no_longer_connected_sends_nothing() {
        var campaign = examples.now(1);
        database.jdbc().sql("""
                insert into workspace (id, name, zone) values (?, 'Harbour', 'Europe/Berlin')""").param(examples.workspace().value()).update();
        database.jdbc().sql("""
                insert into account (id, workspace_id, platform, remote_id, handle, name, limits, status, status_since,
                    connected_at, sort_name, search)
                select account_id, workspace_id, platform, 'r', 'h', 'n', '{}', 'SIGNED_OUT', now(), now(), 'n', 'n'
                from post where id = ?""").param(campaign.post().value()).update();

        var claim = one.getBean(Claims.class).claim(examples.workspace(), campaign.post(), 2, TEN_SECONDS, "worker");

        assertThat(claim).isInstanceOf(Claim.Held.class);
    }

    private List<Callable<Claim>> asked(Scheduled campaign, AnnotationConfigApplicationContext worker) {
        var claims = worker.getBean(Claims.class);
        return campaign.posts().stream()
                .map(post -> (Callable<Claim>) () -> claims.claim(examples.workspace(), post, 2, TEN_SECONDS, "worker"))
                .toList();
    }

    @SafeVarargs
    private static <T> List<T> atOnce(List<Callable<T>>... asked) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<T>>();
            for (var each : asked) {
                answers.addAll(begin(threads, each));
            }
            return results(answers);
        }
    }

    private static <T> List<Future<T>> begin(ExecutorService threads, List<Callable<T>> asked) {
        return new ArrayList<>(asked.stream().map(threads::submit).toList());
    }

    private static <T> List<T> results(List<Future<T>> answers) throws Exception {
        var results = new ArrayList<T>();
        for (var each : answers) {
            results.add(each.get());
        }
        return results;
    }

    private static List<PostId> granted(List<Claim> answers) {
        return answers.stream()
                .filter(Claim.Granted.class::isInstance)
                .map(answer -> ((Claim.Granted) answer).attempt().post())
                .toList();
    }

    private Void hold(Scheduled campaign, CountDownLatch held, CountDownLatch done) {
        return database.transactions().execute(status -> {
            database.jdbc()
                    .sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) locked")
                    .param(campaign.id().toString())
                    .query(Integer.class)
                    .single();
            held.countDown();
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return null;
        });
    }

    private int count(String sql, Scheduled campaign) {
        return database.jdbc()
                .sql(sql)
                .param(campaign.id().value())
                .query(Integer.class)
                .single();
    }

    private Instant now() {
        return database.jdbc()
                .sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private static Remote out(PostId post) {
        return new Remote("remote-" + post, Optional.empty());
    }
}
