package com.clickkloudy.storage.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Budget;
import com.clickkloudy.model.platform.Budget.Ask;
import com.clickkloudy.model.platform.Budget.Heard;
import com.clickkloudy.model.platform.Budget.Leave;
import com.clickkloudy.model.platform.Budget.Purpose;
import com.clickkloudy.model.platform.Budget.Whose;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.model.platform.Rate.Call;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.platform.Hold.Place;
import com.clickkloudy.storage.platform.Hold.Scope;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /// How often a machine that is busy with other things may ask for less than it is allowed.
    private static final int ROUNDS = 3;

    private final List<AnnotationConfigApplicationContext> workers = new ArrayList<>();
    private TestDatabase database;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        IntStream.range(0, 4).forEach(number -> workers.add(database.room()));
    }

    @AfterAll
    void close() {
        workers.forEach(AnnotationConfigApplicationContext::close);
        database.close();
    }

    @ParameterizedTest(name = "{0} workers, {1} a second, {2} callers each")
    @CsvSource({"2, 1, 3", "2, 10, 8", "4, 30, 12", "4, 200, 30"})
    void in_no_window_are_more_calls_let_go_than_allowed_and_nearly_all_are_used(int count, int amount, int callers)
            throws Exception {
        var used = 0;
        for (var round = 0; round < ROUNDS && used < amount * 3 * 0.9; round++) {
            var grants = inFourSeconds(count, amount, callers);
            noWindowIsFuller(grants, amount);
            used = grants.size();
        }
        assertThat(used).isGreaterThanOrEqualTo((int) (amount * 3 * 0.9));
    }

    /// @return in the order in which they were heard
    private List<Grant> inFourSeconds(int count, int amount, int callers) throws Exception {
        var ask = post(profile(rate(Rate.Scope.APP, Call.PUBLISH, amount, SECOND)), "alice");
        var granted = new ConcurrentLinkedQueue<Grant>();
        var end = System.nanoTime() + SECOND.multipliedBy(4).toNanos();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callersOfAll = IntStream.range(0, count * callers)
                    .mapToObj(number -> Executors.callable(() -> demand(budget(number % count), ask, granted, end)))
                    .toList();
            for (var each : threads.invokeAll(callersOfAll)) {
                each.get();
            }
        }
        return granted.stream().sorted(Comparator.comparing(Grant::heard)).toList();
    }

    /// However late somebody noticed what they were granted: it was between the question and that.
    private static void noWindowIsFuller(List<Grant> grants, int amount) {
        for (var n = amount; n < grants.size(); n++) {
            var first = grants.subList(n - amount, n + 1).stream()
                    .mapToLong(Grant::asked)
                    .min()
                    .orElseThrow();
            assertThat(grants.get(n).heard() - first).isGreaterThanOrEqualTo(SECOND.toNanos());
        }
    }

    @Test
    void small_amounts_are_exact_over_all_workers() {
        var ask = post(profile(rate(Rate.Scope.ACCOUNT, Call.PUBLISH, 17, HOUR)), "alice");

        var granted = IntStream.range(0, 40)
                .filter(number -> budget(number % 4).take(ask) instanceof Leave.Granted)
                .count();

        assertThat(granted).isEqualTo(17);
    }

    @Test
    void what_has_to_wait_says_how_long_and_why_and_comes_one_after_another() {
        var ask = post(profile(rate(Rate.Scope.ACCOUNT, Call.PUBLISH, 2, Duration.ofMinutes(10))), "alice");
        granted(ask, 2);

        var first = (Leave.Wait) budget(0).take(ask);
        var second = (Leave.Wait) budget(0).take(ask);

        assertThat(first.why()).isEqualTo("Example allows 2 posts in 10 minutes per account.");
        assertThat(first.time()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        assertThat(second.time().minus(first.time())).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
    }

    @Test
    void accounts_apps_and_servers_are_counted_by_themselves() {
        var profile =
                profile(rate(Rate.Scope.ACCOUNT, Call.PUBLISH, 1, HOUR), rate(Rate.Scope.HOST, Call.PUBLISH, 2, HOUR));

        assertThat(budget(0).take(post(profile, "alice"))).isInstanceOf(Leave.Granted.class);
        assertThat(budget(1).take(post(profile, "alice"))).isInstanceOf(Leave.Wait.class);
        assertThat(budget(2).take(post(profile, "bob"))).isInstanceOf(Leave.Granted.class);
        assertThat(budget(3).take(post(profile, "carol"))).isInstanceOf(Leave.Wait.class);
    }

    @Test
    void a_call_that_has_to_wait_for_one_limit_takes_nothing_of_the_others() {
        var profile =
                profile(rate(Rate.Scope.ACCOUNT, Call.PUBLISH, 1, HOUR), rate(Rate.Scope.HOST, Call.PUBLISH, 3, HOUR));

        granted(post(profile, "alice"), 1);
        IntStream.range(0, 10).forEach(number -> budget(number % 4).take(post(profile, "alice")));

        granted(post(profile, "bob"), 1);
        granted(post(profile, "carol"), 1);
    }

    @Test
    void others_than_posts_leave_a_fifth_to_them() {
        var profile = profile(rate(Rate.Scope.ACCOUNT, Call.ANY, 10, HOUR));
        var listing = new Ask(profile, whose("alice"), Call.ANY, 1, Purpose.OTHER);

        granted(listing, 8);
        assertThat(budget(0).take(listing)).isInstanceOf(Leave.Wait.class);
        granted(post(profile, "alice"), 2);
        assertThat(budget(0).take(post(profile, "alice"))).isInstanceOf(Leave.Wait.class);
    }

    @Test
    void a_call_that_counts_as_several_costs_as_many() {
        var profile = profile(rate(Rate.Scope.ACCOUNT, Call.PUBLISH, 10, HOUR));
        var album = new Ask(profile, whose("alice"), Call.PUBLISH, 4, Purpose.POSTS);

        granted(album, 2);
        assertThat(budget(1).take(album)).isInstanceOf(Leave.Wait.class);
        granted(post(profile, "alice"), 2);
    }

    @Test
    void what_has_no_limits_costs_no_statement() {
        var ask = post(profile(), "alice");
        var away = TestDatabase.fresh();
        var worker = away.room();
        away.close();

        var budget = worker.getBean(Budget.class);
        budget.heard(ask, new Heard.Answered());

        assertThat(budget.take(ask)).isInstanceOf(Leave.Granted.class);
        worker.close();
    }

    @Test
    void while_the_database_is_away_nothing_limited_is_let_go() {
        var ask = post(profile(rate(Rate.Scope.ACCOUNT, Call.PUBLISH, 5, HOUR)), "alice");
        var away = TestDatabase.fresh();
        var worker = away.room();
        away.close();

        assertThat(worker.getBean(Budget.class).take(ask)).isInstanceOf(Leave.Wait.class);
        worker.close();
    }

    @Test
    void reserves_that_nobody_used_come_back() {
        var ask = post(profile(rate(Rate.Scope.ACCOUNT, Call.ANY, 1_000, HOUR)), "alice");
        for (var worker = 0; worker < 4; worker++) {
            for (var n = 0; n < 40; n++) {
                assertThat(budget(worker).take(ask)).isInstanceOf(Leave.Granted.class);
            }
        }
        pass(Duration.ofMillis(1_200));
        for (var worker = 0; worker < 4; worker++) {
            budget(worker).take(post(profile(rate(Rate.Scope.ACCOUNT, Call.ANY, 1, HOUR)), "x" + worker));
        }

        var left = Stream.generate(() -> budget(0).take(ask))
                .takeWhile(Leave.Granted.class::isInstance)
                .count();

        assertThat(left).isEqualTo(1_000 - 160);
    }

    @Test
    void who_asks_to_wait_is_held_for_all_and_left_alone_at_once() {
        var profile = profile(rate(Rate.Scope.ACCOUNT, Call.PUBLISH, 100, HOUR));
        var ask = post(profile, "alice");

        budget(0).heard(ask, new Heard.Throttled(Duration.ofMinutes(3), "Example asks to wait."));

        assertThat(budget(0).take(ask)).isInstanceOfSatisfying(Leave.Wait.class, wait -> {
            assertThat(wait.why()).isEqualTo("Example asks to wait.");
            assertThat(wait.time()).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
        });
        assertThat(budget(0).take(post(profile, "bob"))).isInstanceOf(Leave.Granted.class);
        assertThat(held(profile)).containsExactly(new Place(profile.id(), Scope.ACCOUNT, "alice"));
    }

    @Test
    void five_failures_in_a_row_hold_the_server_and_an_answer_in_between_does_not() {
        var profile = profile();
        var failed = new Heard.Failed(SECOND, "Example could not be reached.");
        for (var n = 0; n < 9; n++) {
            var ask = post(profile, "person-" + n);
            budget(0).heard(ask, n == 4 ? new Heard.Answered() : failed);
        }
        assertThat(held(profile)).isEmpty();

        budget(0).heard(post(profile, "person-9"), failed);

        assertThat(held(profile)).containsExactly(new Place(profile.id(), Scope.HOST, "https://north.example"));
    }

    private static void demand(Budget budget, Ask ask, ConcurrentLinkedQueue<Grant> granted, long end) {
        for (var asked = System.nanoTime(); asked < end; asked = System.nanoTime()) {
            switch (budget.take(ask)) {
                case Leave.Granted now -> granted.add(new Grant(asked, System.nanoTime()));
                case Leave.Wait(Duration time, String why) ->
                    pass(time.compareTo(SECOND.multipliedBy(5)) < 0 ? time : SECOND);
            }
        }
    }

    /// When it was asked for, and when the answer was there.
    private record Grant(long asked, long heard) {}

    private Budget budget(int worker) {
        return workers.get(worker).getBean(Budget.class);
    }

    private void granted(Ask ask, int times) {
        for (var n = 0; n < times; n++) {
            assertThat(budget(n % 4).take(ask)).isInstanceOf(Leave.Granted.class);
        }
    }

    private List<Place> held(Profile profile) {
        return workers.getFirst().getBean(Holds.class).now().stream()
                .map(Hold::place)
                .filter(place -> place.platform().equals(profile.id()))
                .toList();
    }

    private static Ask post(Profile profile, String account) {
        return new Ask(profile, whose(account), Call.PUBLISH, 1, Purpose.POSTS);
    }

    private static Whose whose(String account) {
        return new Whose(
                Optional.of("harbour"), Optional.of(account), "north.example", Optional.of("https://north.example"));
    }

    private static Rate rate(Rate.Scope scope, Call call, int amount, Duration window) {
        return new Rate(scope, call, amount, window);
    }

    /// A platform of its own for each test, so that they share no limit.
    private static Profile profile(Rate... rates) {
        var text = Limits.Text.of(500, Limits.Unit.GRAPHEMES);
        return new Profile(
                new PlatformId(
                        "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12)),
                "Example",
                Profile.Availability.OPEN,
                Profile.Evidence.DOCUMENTS_ONLY,
                URI.create("https://example.org/docs"),
                LocalDate.of(2026, 11, 22),
                new Profile.ConnectForm(false, List.of(), ""),
                new Limits(text, Optional.empty(), Limits.Images.none(), true),
                List.of(rates),
                SECOND);
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
