package com.clickkloudy.model.campaign.plan;

import static com.clickkloudy.model.campaign.plan.Plans.A_DAY;
import static com.clickkloudy.model.campaign.plan.Plans.FINCH;
import static com.clickkloudy.model.campaign.plan.Plans.HERON;
import static com.clickkloudy.model.campaign.plan.Plans.NINE;
import static com.clickkloudy.model.campaign.plan.Plans.perAccount;
import static com.clickkloudy.model.campaign.plan.Plans.perApp;
import static com.clickkloudy.model.campaign.plan.Plans.question;
import static com.clickkloudy.model.campaign.plan.Plans.reserved;
import static com.clickkloudy.model.campaign.plan.Plans.seconds;
import static com.clickkloudy.model.campaign.plan.Plans.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.Spread;
import com.clickkloudy.model.platform.Rate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Test
    void without_limits_everything_leaves_at_the_campaigns_time() {
        var plan = Plan.of(question(Plans.posts(FINCH, 100)));

        assertThat(plan.slots()).allSatisfy(slot -> assertThat(slot.at()).contains(NINE));
        assertThat(only(plan).reasons()).isEmpty();
    }

    @Test
    void what_an_app_may_not_send_today_waits_for_tomorrow_and_says_why() {
        var limit = perApp(17, A_DAY);

        var part = only(Plan.of(question(Plans.posts(FINCH, 30), limit)));

        assertThat(part.first()).contains(NINE);
        assertThat(part.last()).contains(NINE.plus(A_DAY));
        assertThat(part.reasons())
                .containsExactly(new Plan.Reason(Optional.of(limit), 13, Optional.of(NINE.plus(A_DAY)), A_DAY));
    }

    @Test
    void the_tightest_of_several_windows_holds() {
        var plan = Plan.of(question(Plans.posts(FINCH, 9), perApp(2, A_SECOND), perApp(5, Duration.ofMinutes(1))));

        assertThat(seconds(plan)).containsExactly(0L, 0L, 1L, 1L, 2L, 60L, 60L, 61L, 61L);
    }

    @Test
    void a_window_is_any_stretch_of_its_length() {
        var posts = Plans.posts(FINCH, 4);
        var app = posts.getFirst().scopes().app();
        var earlier = List.of(reserved(app, NINE.minusSeconds(50), 2), reserved(app, NINE.minusSeconds(20), 1));

        var plan = Plan.of(with(question(posts, perApp(4, Duration.ofMinutes(1))), earlier));

        assertThat(seconds(plan)).containsExactly(0L, 10L, 10L, 40L);
    }

    @Test
    void what_is_reserved_for_later_keeps_its_place() {
        var posts = Plans.posts(FINCH, 3);
        var later = List.of(reserved(posts.getFirst().scopes().app(), NINE.plusSeconds(30), 1));

        var plan = Plan.of(with(question(posts, perApp(2, Duration.ofMinutes(1))), later));

        assertThat(seconds(plan)).containsExactly(0L, 60L, 90L);
    }

    @Test
    void one_busy_account_does_not_hold_the_others_back() {
        var posts = Plans.posts(FINCH, 5);
        var busy = posts.get(2);
        var its = List.of(reserved(busy.scopes().account(), NINE.minusSeconds(60), 25));

        var plan = Plan.of(with(question(posts, perAccount(25, A_DAY), perApp(100, A_DAY)), its));

        assertThat(seconds(plan)).containsExactly(0L, 0L, 0L, 0L, A_DAY.toSeconds() - 60);
        assertThat(plan.slots().getLast().account()).isEqualTo(busy.account());
    }

    @Test
    void one_busy_host_does_not_hold_the_others_back() {
        var limit = new Rate(Rate.Scope.HOST, Rate.Call.ANY, 1, Duration.ofMinutes(5));
        var posts = List.of(
                Plans.post(FINCH, 1, "busy"),
                Plans.post(FINCH, 2, "busy"),
                Plans.post(FINCH, 3, "calm"),
                Plans.post(HERON, 4, "busy"));
        var its = List.of(reserved(posts.getFirst().scopes().host(), NINE, 1));

        assertThat(seconds(Plan.of(with(question(posts, limit), its)))).containsExactly(0L, 0L, 300L, 600L);
    }

    @Test
    void files_are_counted_by_the_limits_of_uploads_and_of_all_calls() {
        var uploads = new Rate(Rate.Scope.APP, Rate.Call.UPLOAD, 4, Duration.ofMinutes(1));
        var any = new Rate(Rate.Scope.APP, Rate.Call.ANY, 5, Duration.ofHours(1));
        var posts = Plans.posts(FINCH, 3);
        var question = new Question(
                new Schedule.Now(A_DAY), NINE, NINE, 2, posts, Map.of(FINCH, List.of(uploads, any)), List.of());

        assertThat(seconds(Plan.of(question))).containsExactly(0L, 3600L, 7200L);
    }

    @Test
    void a_post_that_no_limit_ever_lets_through_is_told_so() {
        var uploads = new Rate(Rate.Scope.APP, Rate.Call.UPLOAD, 1, A_DAY);
        var question = new Question(
                new Schedule.Now(A_DAY),
                NINE,
                NINE,
                2,
                Plans.posts(FINCH, 2),
                Map.of(FINCH, List.of(uploads)),
                List.of());

        var part = only(Plan.of(question));

        assertThat(part.first()).isEmpty();
        assertThat(part.reasons())
                .containsExactly(new Plan.Reason(Optional.of(uploads), 2, Optional.empty(), Duration.ZERO));
    }

    @Test
    void what_finds_no_place_in_time_is_told_so() {
        var late = Plans.posts(FINCH, 3).stream()
                .map(post -> new Candidate(
                        post.account(),
                        post.platform(),
                        post.scopes(),
                        Optional.empty(),
                        Optional.of(NINE),
                        Optional.of(NINE.plusSeconds(70))))
                .toList();

        var plan = Plan.of(question(late, perApp(1, Duration.ofMinutes(1))));

        assertThat(seconds(plan)).containsExactly(0L, 60L);
        assertThat(plan.slots().getLast().at()).isEmpty();
        assertThat(plan.slots().getLast().why()).isPresent();
    }

    @Test
    void a_spread_goes_evenly_over_its_length_on_every_platform() {
        var posts = new ArrayList<>(Plans.posts(FINCH, 6));
        posts.addAll(Plans.posts(HERON, 3));

        var plan = Plan.of(question(new Spread.Over(Duration.ofMinutes(9)), posts));

        assertThat(seconds(plan)).containsExactly(0L, 60L, 120L, 180L, 240L, 300L, 360L, 420L, 480L);
        assertThat(plan.slots().stream().limit(3).filter(slot -> slot.platform().equals(HERON)))
                .hasSize(1);
        assertThat(plan.slots().stream().skip(6).filter(slot -> slot.platform().equals(HERON)))
                .hasSize(1);
    }

    @Test
    void daily_windows_share_the_first_day_and_limits_push_into_the_next() {
        var windows = List.of(window("09:00", "12:00"), window("17:00", "20:00"));
        var weekdays = Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
        var spread = new Spread.Daily(BERLIN, weekdays, windows);
        var posts = Plans.posts(FINCH, 6);

        var free = Plan.of(question(spread, posts));
        var limited = Plan.of(question(spread, posts, perApp(4, A_DAY)));

        assertThat(hours(free)).containsExactly(0L, 1L, 2L, 8L, 9L, 10L);
        assertThat(hours(limited)).containsExactly(0L, 1L, 2L, 8L, 48L, 48L);
    }

    @Test
    void a_window_that_has_begun_is_used_from_now_on() {
        var spread = new Spread.Daily(BERLIN, Set.of(DayOfWeek.values()), List.of(window("08:30", "09:30")));

        var plan = Plan.of(question(spread, Plans.posts(FINCH, 2)));

        assertThat(seconds(plan)).containsExactly(0L, 900L);
    }

    @Test
    void at_its_own_time_each_account_has_the_same_clock_on_the_wall() {
        var schedule = new Schedule.At(LocalDateTime.parse("2026-12-01T15:00"), BERLIN, A_DAY, new Spread.OwnTime());
        var posts = List.of(
                inZone(1, Optional.of("America/New_York")),
                inZone(2, Optional.empty()),
                inZone(3, Optional.of("Europe/London")),
                inZone(4, Optional.of("Asia/Tokyo")));
        var question =
                new Question(schedule, Instant.parse("2026-12-01T14:00:00Z"), NINE, 0, posts, Map.of(), List.of());

        assertThat(hours(Plan.of(question))).as("in Tokyo it has passed").containsExactly(0L, 6L, 7L, 12L);
    }

    @Test
    void the_order_of_the_input_does_not_matter() {
        var posts = new ArrayList<>(Plans.posts(FINCH, 40));
        var question = question(posts, perApp(3, A_SECOND));
        Collections.reverse(posts);

        assertThat(Plan.of(with(question, List.of(), posts))).isEqualTo(Plan.of(question));
    }

    @Test
    void nobody_to_plan_for_and_one_account_twice_are_refused_in_words() {
        var post = Plans.post(FINCH, 1, "one");

        assertThatThrownBy(() -> question(List.of())).hasMessageContaining("Choose at least one");
        assertThatThrownBy(() -> question(List.of(post, post))).hasMessageContaining("one post");
    }

    private static Plan.Part only(Plan plan) {
        return plan.platforms().values().iterator().next();
    }

    private static Candidate inZone(int number, Optional<String> zone) {
        var post = Plans.post(FINCH, number, "one");
        return new Candidate(
                post.account(),
                post.platform(),
                post.scopes(),
                zone.map(ZoneId::of),
                Optional.empty(),
                Optional.empty());
    }

    private static Spread.Window window(String from, String to) {
        return new Spread.Window(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static List<Long> hours(Plan plan) {
        return seconds(plan).stream().map(second -> second / 3600).toList();
    }
}
