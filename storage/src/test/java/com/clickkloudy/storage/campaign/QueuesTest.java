package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountGroup;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.queue.Queue;
import com.clickkloudy.model.campaign.queue.QueueTime;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.AccountGroups;
import com.clickkloudy.storage.account.SomeAccounts;
import com.clickkloudy.storage.campaign.Queues.Change;
import com.clickkloudy.storage.campaign.Queues.Kept;
import com.clickkloudy.storage.campaign.Queues.Reason;
import com.clickkloudy.storage.campaign.Queues.Refused;
import com.clickkloudy.storage.campaign.Queues.Slot;
import com.clickkloudy.storage.campaign.Queues.Taken;
import com.clickkloudy.storage.campaign.Queues.Wish;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueuesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /// A Tuesday.
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private static final Queue FRIDAYS = queue(DayOfWeek.FRIDAY, 9, 17);
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private CampaignExamples examples;
    private Queues queues;
    private GroupId group;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        queues = room.getBean(Queues.class);
    }

    @BeforeEach
    void another() {
        examples = new CampaignExamples(room);
        room.getBean(JdbcClient.class)
                .sql("insert into workspace (id, name, zone) values (?, 'Some workspace', 'Europe/Berlin')")
                .param(examples.workspace().value())
                .update();
        group = group("Clients");
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @Test
    void a_queue_is_found_as_it_was_given_and_by_nobody_next_door() {
        assertThat(queues.find(workspace(), group)).isEmpty();

        assertThat(queues.save(workspace(), group, FRIDAYS, 0)).isEqualTo(Change.DONE);

        assertThat(queues.find(workspace(), group)).contains(new Kept(FRIDAYS, 1));
        var nextDoor = SomeAccounts.workspace(database.jdbc());
        assertThat(queues.find(nextDoor, group)).isEmpty();
        assertThat(queues.save(nextDoor, group, FRIDAYS, 0)).isEqualTo(Change.ABSENT);
        assertThat(queues.free(nextDoor, group, NOW, 10)).isEmpty();
        var wish = new Wish(nextDoor, group, new CampaignId(UUID.randomUUID()), NOW);
        assertThat(queues.take(wish, Slot::zone)).isEqualTo(new Refused<ZoneId>(Reason.NO_GROUP));
    }

    @Test
    void a_change_of_something_older_is_refused() {
        assertThat(queues.save(workspace(), group, FRIDAYS, 0)).isEqualTo(Change.DONE);

        assertThat(queues.save(workspace(), group, FRIDAYS, 0)).isEqualTo(Change.STALE);
        assertThat(queues.save(workspace(), group, queue(DayOfWeek.MONDAY, 9), 1))
                .isEqualTo(Change.DONE);
        assertThat(queues.find(workspace(), group)).contains(new Kept(queue(DayOfWeek.MONDAY, 9), 2));
    }

    @Test
    void one_campaign_after_the_other_takes_the_next_slot() {
        queues.save(workspace(), group, FRIDAYS, 0);

        var slots = Stream.generate(() -> take().orElseThrow()).limit(3).toList();

        assertThat(slots)
                .map(Instant::toString)
                .containsExactly("2026-12-04T08:00:00Z", "2026-12-04T16:00:00Z", "2026-12-11T08:00:00Z");
        assertThat(queues.free(workspace(), group, NOW, 1))
                .extracting(Occurrence::at)
                .containsExactly(Instant.parse("2026-12-11T16:00:00Z"));
        assertThat(queues.taken(workspace(), group, NOW, 10))
                .extracting(Queues.Place::at)
                .isEqualTo(slots);
    }

    @Test
    void many_at_once_never_take_the_same_slot() throws Exception {
        queues.save(workspace(), group, FRIDAYS, 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = Stream.<Callable<Optional<Instant>>>generate(() -> this::take)
                    .limit(12)
                    .toList();

            var slots = new ArrayList<Instant>();
            for (var each : threads.invokeAll(calls)) {
                slots.add(each.get().orElseThrow());
            }

            assertThat(slots).doesNotHaveDuplicates();
            assertThat(queues.taken(workspace(), group, NOW, 100))
                    .extracting(Queues.Place::at)
                    .containsExactlyElementsOf(slots.stream().sorted().toList());
        }
    }

    @Test
    void two_groups_have_the_same_time_each() {
        var other = group("Others");
        queues.save(workspace(), group, FRIDAYS, 0);
        queues.save(workspace(), other, FRIDAYS, 0);

        assertThat(take(group)).isEqualTo(take(other));
    }

    @Test
    void a_cancelled_campaign_frees_its_slot() {
        queues.save(workspace(), group, FRIDAYS, 0);
        var first = take().orElseThrow();
        take();

        commands().cancel(workspace(), holder(first), Optional.empty());

        assertThat(take()).contains(first);
    }

    @Test
    void a_campaign_whose_posts_are_all_skipped_frees_its_slot() {
        queues.save(workspace(), group, FRIDAYS, 0);
        var first = take().orElseThrow();
        var second = take().orElseThrow();
        var by = new PersonId(UUID.randomUUID());

        commands().skipAll(workspace(), holder(first), new Commands.Chosen(List.of(), List.of(), List.of()), by);
        assertThat(take()).contains(first);

        commands().skip(workspace(), onlyPost(holder(second)), by);
        assertThat(take()).contains(second);
    }

    @Test
    void a_rescheduled_campaign_frees_its_slot_but_not_one_that_could_not_be() {
        queues.save(workspace(), group, FRIDAYS, 0);
        var first = take().orElseThrow();
        var holder = holder(first);
        database.jdbc()
                .sql("update post set tries = 1 where campaign_id = ?")
                .param(holder.value())
                .update();
        reschedule(holder);
        assertThat(queues.taken(workspace(), group, NOW, 10)).hasSize(1);

        database.jdbc()
                .sql("update post set tries = 0 where campaign_id = ?")
                .param(holder.value())
                .update();
        reschedule(holder);

        assertThat(queues.taken(workspace(), group, NOW, 10)).isEmpty();
        assertThat(take()).contains(first);
    }

    @Test
    void a_campaign_that_asks_again_keeps_its_slot_unless_an_earlier_one_is_free() {
        queues.save(workspace(), group, FRIDAYS, 0);
        var first = take().orElseThrow();
        var second = take().orElseThrow();
        var moving = holder(second);
        assertThat(move(moving)).isEqualTo(second);

        commands().cancel(workspace(), holder(first), Optional.empty());

        assertThat(move(moving)).isEqualTo(first);
        assertThat(queues.taken(workspace(), group, NOW, 10)).hasSize(1);
    }

    @Test
    void other_times_move_no_campaign_that_is_scheduled() {
        queues.save(workspace(), group, FRIDAYS, 0);
        var first = take().orElseThrow();
        var holder = holder(first);

        queues.save(workspace(), group, queue(DayOfWeek.FRIDAY, 9, 10), 1);
        assertThat(take().map(Instant::toString)).contains("2026-12-04T09:00:00Z");
        queues.save(workspace(), group, new Queue(BERLIN, List.of()), 2);

        var campaigns = room.getBean(Campaigns.class);
        assertThat(campaigns.find(workspace(), holder).orElseThrow().dueAt()).contains(first);
        assertThat(take()).isEmpty();
    }

    @Test
    void what_is_taken_for_a_year_is_said_to_be_full() {
        queues.save(workspace(), group, queue(DayOfWeek.FRIDAY, 9), 0);
        while (take().isPresent()) {
            assertThat(queues.taken(workspace(), group, NOW, 100)).hasSizeLessThan(54);
        }

        assertThat(queues.free(workspace(), group, NOW, 10)).isEmpty();
        assertThat(queues.taken(workspace(), group, NOW, 100)).hasSize(52);
    }

    @Test
    void whoever_could_not_be_scheduled_takes_no_slot() {
        queues.save(workspace(), group, FRIDAYS, 0);
        var wish = wish(group, new CampaignId(UUID.randomUUID()));

        assertThatThrownBy(() -> queues.take(wish, slot -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(queues.taken(workspace(), group, NOW, 10)).isEmpty();
    }

    @Test
    void a_group_takes_its_queue_along_and_leaves_its_campaigns() {
        queues.save(workspace(), group, FRIDAYS, 0);
        var holder = holder(take().orElseThrow());

        room.getBean(AccountGroups.class).delete(workspace(), group, 1);

        assertThat(queues.find(workspace(), group)).isEmpty();
        assertThat(room.getBean(Campaigns.class).find(workspace(), holder)).isPresent();
    }

    private WorkspaceId workspace() {
        return examples.workspace();
    }

    private Commands commands() {
        return room.getBean(Commands.class);
    }

    private void reschedule(CampaignId campaign) {
        var schedule = new Schedule.Now(Duration.ofHours(1));
        commands().reschedule(workspace(), campaign, schedule, NOW, new PersonId(UUID.randomUUID()));
    }

    private Instant move(CampaignId campaign) {
        var by = new PersonId(UUID.randomUUID());
        var taking = queues.take(wish(group, campaign), slot -> {
            commands().reschedule(workspace(), campaign, at(slot), slot.time().at(), by);
            return slot.time().at();
        });
        return ((Taken<Instant>) taking).scheduled();
    }

    private PostId onlyPost(CampaignId campaign) {
        return new PostId(room.getBean(JdbcClient.class)
                .sql("select id from post where campaign_id = ?")
                .param(campaign.value())
                .query(UUID.class)
                .single());
    }

    private CampaignId holder(Instant slot) {
        return queues.taken(workspace(), group, NOW, 100).stream()
                .filter(each -> each.at().equals(slot))
                .map(Queues.Place::campaign)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Instant> take() {
        return take(group);
    }

    private Optional<Instant> take(GroupId from) {
        var posts = CampaignExamples.newPosts(CampaignExamples.EXAMPLE, 1);
        var draft =
                examples.draft(posts.stream().map(Campaigns.NewPost::account).toList());
        var taking = queues.take(wish(from, draft.id()), slot -> {
            room.getBean(Campaigns.class)
                    .add(draft, examples.person(), slot.time().at(), posts);
            return slot.time().at();
        });
        return switch (taking) {
            case Taken<Instant>(Instant at) -> Optional.of(at);
            case Refused<Instant> refused -> Optional.empty();
        };
    }

    private Wish wish(GroupId from, CampaignId campaign) {
        return new Wish(workspace(), from, campaign, NOW);
    }

    private GroupId group(String name) {
        var id = new GroupId(UUID.randomUUID());
        room.getBean(AccountGroups.class).add(new AccountGroup(id, workspace(), name, 1, NOW), List.of());
        return id;
    }

    private static Schedule at(Slot slot) {
        return new Schedule.At(slot.time().local(), slot.zone(), Duration.ofHours(1));
    }

    private static Queue queue(DayOfWeek day, int... hours) {
        var times = new ArrayList<QueueTime>();
        for (var hour : hours) {
            times.add(new QueueTime(day, LocalTime.of(hour, 0)));
        }
        return new Queue(BERLIN, times);
    }
}
