package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.platform.Budget;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.PlatformsConfiguration;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.Publishes.Outcome.Failed;
import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.fault.Aim;
import com.clickkloudy.simulator.fault.Fault;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.front.Tally;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.platform.Hold;
import com.clickkloudy.storage.platform.Hold.Place;
import com.clickkloudy.storage.platform.Hold.Scope;
import com.clickkloudy.storage.platform.Holds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Two workers with one database, before a simulator that counts by itself, per app and per account.
class LimitsTest {
    private static final PlatformId PLATFORM = new PlatformId("telegram");
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final List<AnnotationConfigApplicationContext> workers = new ArrayList<>();
    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        IntStream.range(0, 2).forEach(number -> workers.add(worker(Optional.empty())));
    }

    @AfterEach
    void close() {
        workers.forEach(AnnotationConfigApplicationContext::close);
        database.close();
        simulator.close();
    }

    @Test
    void two_workers_together_stay_within_what_the_app_and_each_account_may() throws Exception {
        simulator.limits().change(PLATFORM.slug(), "chat", new Limit(1, Duration.ofSeconds(1)));
        var grants = connect(40);
        var jobs = new ArrayList<Job>();
        grants.forEach(grant -> jobs.addAll(List.of(job(grant, "first"), job(grant, "second"))));

        publish(jobs);

        assertThat(published()).isEqualTo(80);
        assertThat(throttled()).isZero();
    }

    @Test
    void without_a_budget_the_simulator_counts_a_breach() {
        simulator.limits().change(PLATFORM.slug(), "bot", new Limit(30, Duration.ofMinutes(1)));
        var grants = connect(40);
        workers.forEach(AnnotationConfigApplicationContext::close);
        workers.replaceAll(old -> worker(Optional.of(Budget.unlimited())));

        grants.forEach(grant -> send(0, job(grant, "only")));

        assertThat(throttled()).isPositive();
    }

    @Test
    void whoever_is_asked_to_wait_is_held_for_all_workers_and_left_alone() {
        simulator
                .faults()
                .set(Fault.once(Trouble.THROTTLE, Aim.at(PLATFORM.slug(), "publish"))
                        .how(How.USUAL.retryAfter(Duration.ofSeconds(170))));
        var grants = connect(2);

        assertThat(send(0, job(grants.getFirst(), "first"))).isInstanceOfSatisfying(Failed.class, no -> {
            assertThat(no.failure()).isInstanceOf(Failure.Throttled.class);
        });
        var asked = requests();

        assertThat(held())
                .containsExactly(
                        new Place(PLATFORM, Scope.ACCOUNT, grants.getFirst().remoteId()));
        assertThat(send(0, job(grants.getFirst(), "second"))).isInstanceOf(Failed.class);
        assertThat(requests()).isEqualTo(asked);
        assertThat(send(0, job(grants.getLast(), "third"))).isInstanceOf(Outcome.Published.class);
    }

    @Test
    void a_server_that_fails_five_times_in_a_row_is_held() {
        simulator.faults().set(Fault.always(Trouble.DROP_BEFORE, Aim.at(PLATFORM.slug(), "publish")));
        var grants = connect(5);

        grants.subList(0, 4).forEach(grant -> send(0, job(grant, "lost")));
        assertThat(held()).isEmpty();
        send(0, job(grants.getLast(), "lost"));

        assertThat(held()).containsExactly(new Place(PLATFORM, Scope.HOST, ""));
    }

    private List<Place> held() {
        return workers.getLast().getBean(Holds.class).now().stream()
                .map(Hold::place)
                .toList();
    }

    private long requests() {
        return simulator.tally().counts().stream().mapToLong(Tally.Count::times).sum();
    }

    private Outcome send(int worker, Job job) {
        return workers.get(worker)
                .getBean(Platforms.class)
                .find(PLATFORM, Publishes.class)
                .orElseThrow()
                .publish(job, Optional.empty());
    }

    private void publish(List<Job> jobs) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, jobs.size())
                    .mapToObj(number -> Executors.callable(() -> publish(number % 2, jobs.get(number))))
                    .toList();
            for (var each : threads.invokeAll(tasks)) {
                each.get();
            }
        }
    }

    /// Asks again after the time that it is told, as the engine does.
    private void publish(int worker, Job job) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            switch (send(worker, job)) {
                case Failed(Failure.Throttled(Duration after, String why)) -> pass(after);
                case Outcome outcome -> {
                    assertThat(outcome).isInstanceOf(Outcome.Published.class);
                    return;
                }
            }
        }
        throw new AssertionError("It did not leave in time.");
    }

    private List<Grant> connect(int count) {
        var connects = workers.getFirst()
                .getBean(Platforms.class)
                .find(PLATFORM, Connects.class)
                .orElseThrow();
        return simulator.open(PLATFORM.slug(), Opening.of(count, "harbour")).stream()
                .map(each -> connects.begin(form(each.form()), Optional.empty(), NOWHERE))
                .map(Step.Connected.class::cast)
                .flatMap(step -> step.grants().stream())
                .toList();
    }

    private static Form form(Map<String, String> fields) {
        return new Form(fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Secret(each.getValue()))));
    }

    private Job job(Grant grant, String text) {
        var account = new Account(
                new AccountId(UUID.randomUUID()),
                workspace,
                PLATFORM,
                grant.remoteId(),
                grant.handle(),
                grant.name(),
                grant.home(),
                grant.avatar(),
                AccountStatus.CONNECTED,
                Optional.empty(),
                grant.limits(),
                Instant.now(),
                Optional.empty());
        return new Job(
                account,
                grant.credentials(),
                new PostKey(UUID.randomUUID()),
                Instant.now(),
                text,
                List.of(),
                SendBy.never());
    }

    private long published() {
        return simulator.ledger().all().stream()
                .filter(entry -> entry.what() == What.PUBLISHED)
                .count();
    }

    private long throttled() {
        return simulator.tally().counts().stream()
                .map(Tally.Count::answers)
                .mapToLong(answers -> answers.getOrDefault("429", 0L))
                .sum();
    }

    private AnnotationConfigApplicationContext worker(Optional<Budget> budget) {
        var settings = Map.<String, Object>of(
                "clickkloudy.sandbox.simulator", simulator.address().toString());
        return database.room(
                context -> {
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own", settings));
                    budget.ifPresent(own -> context.registerBean(
                            "ownBudget", Budget.class, () -> own, definition -> definition.setPrimary(true)));
                },
                PlatformsConfiguration.class);
    }

    private static void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", stopped);
        }
    }
}
