package com.clickkloudy.storage.account;

import static com.clickkloudy.storage.account.SomeAccounts.FINCH;
import static com.clickkloudy.storage.account.SomeAccounts.connected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountGroup;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.series.Recurrence;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.model.campaign.series.Template;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.AccountGroups.Answer;
import com.clickkloudy.storage.account.AccountGroups.Edit;
import com.clickkloudy.storage.account.AccountGroups.Sized;
import com.clickkloudy.storage.campaign.RecurringCampaigns;
import com.clickkloudy.storage.page.BadCursor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountGroupsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private Accounts accounts;
    private AccountGroups groups;
    private WorkspaceId workspace;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        accounts = room.getBean(Accounts.class);
        groups = room.getBean(AccountGroups.class);
    }

    @BeforeEach
    void another() {
        workspace = SomeAccounts.workspace(database.jdbc());
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @Test
    void a_group_is_found_as_it_was_made_and_by_nobody_next_door() {
        var group = group("Clients");

        assertThat(groups.add(group, List.of(account("Ada"), account("Bob")))).isEqualTo(Answer.DONE);

        assertThat(groups.find(workspace, group.id())).contains(new Sized(group, 2));
        var nextDoor = SomeAccounts.workspace(database.jdbc());
        assertThat(groups.find(nextDoor, group.id())).isEmpty();
        assertThat(groups.sizes(nextDoor, List.of(group.id()))).isEmpty();
        assertThat(groups.edit(nextDoor, group.id(), renamed("Mine"), 1)).isEqualTo(Answer.ABSENT);
        assertThat(groups.delete(nextDoor, group.id(), 1)).isEqualTo(Answer.ABSENT);
    }

    @Test
    void an_account_may_be_in_several_groups_and_says_so() {
        var ada = account("Ada");
        var first = added("First", ada);
        var second = added("Second", ada);

        assertThat(accounts.standing(workspace, ada).orElseThrow().groups()).containsExactlyInAnyOrder(first, second);
        assertThat(accounts.ofGroups(workspace, List.of(first, second)))
                .extracting(Account::id)
                .containsExactly(ada);
    }

    @Test
    void accounts_are_listed_by_group() {
        var inside = account("Ada");
        account("Bob");
        var filter = new AccountFilter(Set.of(), Set.of(), Set.of(added("Some", inside)), Optional.empty());

        assertThat(accounts.list(workspace, filter, AccountOrder.HEALTH, Optional.empty(), 10)
                        .items())
                .extracting(each -> each.account().id())
                .containsExactly(inside);
        assertThat(accounts.count(workspace, filter)).isEqualTo(1);
    }

    @Test
    void accounts_join_beside_those_that_are_in_it_once() {
        var ada = account("Ada");
        var bob = account("Bob");
        var group = added("Some", ada);

        assertThat(groups.join(workspace, group, List.of(bob, ada))).isEqualTo(Answer.DONE);
        assertThat(groups.join(workspace, group, List.of(bob))).isEqualTo(Answer.DONE);

        var now = groups.find(workspace, group).orElseThrow();
        assertThat(now.accounts()).isEqualTo(2);
        assertThat(now.group().revision()).isEqualTo(2);
        assertThat(groups.join(workspace, new GroupId(UUID.randomUUID()), List.of(bob)))
                .isEqualTo(Answer.ABSENT);
        assertThat(groups.join(SomeAccounts.workspace(database.jdbc()), group, List.of(bob)))
                .isEqualTo(Answer.ABSENT);
    }

    @Test
    void whoever_is_too_many_does_not_join() {
        var last = account("Last");
        var group = added("Some");
        database.jdbc()
                .sql("""
                with crowd as (insert into account (id, workspace_id, platform, remote_id, handle, name, limits, status,
                        status_since, connected_at, sort_name, search)
                    select gen_random_uuid(), workspace_id, platform, remote_id || n, handle, name, limits, status,
                        status_since, connected_at, sort_name, search
                    from account, generate_series(1, 1000) n where id = :last returning id)
                insert into account_in_group (group_id, account_id, workspace_id)
                    select :group, id, :workspace from crowd""")
                .param("last", last.value())
                .param("group", group.value())
                .param("workspace", workspace.value())
                .update();

        assertThat(groups.join(workspace, group, List.of(last))).isEqualTo(Answer.FULL);
        assertThat(groups.find(workspace, group).orElseThrow().accounts()).isEqualTo(AccountGroup.MAX_ACCOUNTS);
    }

    @Test
    void a_disconnected_account_is_away_and_comes_back_with_its_connection() {
        var ada = account("Ada");
        var bob = account("Bob");
        var group = added("Some", ada, bob);

        accounts.disconnect(workspace, ada);
        assertThat(groups.accounts(workspace, group)).containsExactly(bob);
        assertThat(groups.find(workspace, group).orElseThrow().accounts()).isEqualTo(1);
        groups.edit(workspace, group, new Edit(Optional.empty(), Optional.of(List.of())), 1);

        assertThat(account("Ada")).isEqualTo(ada);
        assertThat(groups.accounts(workspace, group)).containsExactly(ada);
    }

    @Test
    void a_name_is_taken_once_whatever_its_case() {
        var group = added("Clients");

        assertThat(groups.add(group("CLIENTS "), List.of())).isEqualTo(Answer.NAME_TAKEN);
        var other = added("Others");
        assertThat(groups.edit(workspace, other, renamed("clients"), 1)).isEqualTo(Answer.NAME_TAKEN);
        assertThat(groups.edit(workspace, group, renamed("clients"), 1)).isEqualTo(Answer.DONE);
    }

    @Test
    void a_change_of_something_older_is_refused() {
        var group = added("Clients");

        assertThat(groups.edit(workspace, group, renamed("New"), 1)).isEqualTo(Answer.DONE);

        assertThat(groups.edit(workspace, group, renamed("Newer"), 1)).isEqualTo(Answer.STALE);
        assertThat(groups.delete(workspace, group, 1)).isEqualTo(Answer.STALE);
        assertThat(groups.delete(workspace, group, 2)).isEqualTo(Answer.DONE);
        assertThat(groups.find(workspace, group)).isEmpty();
    }

    @Test
    void a_group_that_a_series_posts_to_stays_until_the_series_ends() {
        var group = added("Clients");
        var all = room.getBean(RecurringCampaigns.class);
        var series = series(group);
        all.add(series);
        assertThat(all.find(workspace, series.id())).contains(series);

        assertThat(groups.delete(workspace, group, 1)).isEqualTo(Answer.IN_USE);
        all.become(workspace, series.id(), SeriesState.ENDED, new RecurringCampaigns.Edit(series.createdBy(), NOW));

        assertThat(groups.delete(workspace, group, 1)).isEqualTo(Answer.DONE);
    }

    @Test
    void the_last_place_for_a_group_is_given_once() throws Exception {
        IntStream.range(1, AccountGroup.MAX_GROUPS).forEach(n -> added("Group " + n));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Answer>>mapToObj(n -> () -> groups.add(group("Last " + n), List.of()))
                    .toList());

            assertThat(answers)
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(Answer.DONE, Answer.FULL, Answer.FULL, Answer.FULL);
        }
    }

    @Test
    void a_long_list_comes_in_pages_by_name() {
        List.of("delta", "Alpha", "charlie", "Bravo").forEach(this::added);

        var first = groups.page(workspace, Optional.empty(), 3);
        var rest = groups.page(workspace, first.next(), 3);

        assertThat(first.items()).extracting(each -> each.group().name()).containsExactly("Alpha", "Bravo", "charlie");
        assertThat(rest.items()).extracting(each -> each.group().name()).containsExactly("delta");
        assertThat(rest.next()).isEmpty();
        assertThatThrownBy(() -> groups.page(workspace, Optional.of("%%%"), 3)).isInstanceOf(BadCursor.class);
    }

    private Series series(GroupId group) {
        var first = new Schedule.At(LocalDateTime.parse("2027-03-02T09:00"), ZoneId.of("UTC"), Duration.ofHours(6));
        var template = new Template(
                "Every day",
                new Content("The harbour is open.", List.of()),
                List.of(),
                List.of(group),
                List.of(),
                new Recurrence(first, "FREQ=DAILY", Optional.empty(), Optional.empty()));
        var person = new PersonId(UUID.randomUUID());
        return new Series(
                new SeriesId(UUID.randomUUID()), workspace, template, person, SeriesState.ACTIVE, 1, NOW, 0, NOW);
    }

    private GroupId added(String name, AccountId... who) {
        var group = group(name);
        assertThat(groups.add(group, List.of(who))).isEqualTo(Answer.DONE);
        return group.id();
    }

    private AccountGroup group(String name) {
        return new AccountGroup(new GroupId(UUID.randomUUID()), workspace, name, 1, NOW);
    }

    private AccountId account(String name) {
        return connected(accounts, workspace, FINCH, name).id();
    }

    private static Edit renamed(String name) {
        return new Edit(Optional.of(name), Optional.empty());
    }
}
