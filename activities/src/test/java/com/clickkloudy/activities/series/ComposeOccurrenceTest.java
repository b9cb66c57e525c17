package com.clickkloudy.activities.series;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountGroup;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Recurrence;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.model.campaign.series.Template;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.AccountGroups;
import com.clickkloudy.storage.account.AccountGroups.Edit;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.SomeAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

final class ComposeOccurrenceTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private WorkspaceId workspace;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        workspace = SomeAccounts.workspace(database.jdbc());
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void a_series_goes_to_whoever_is_in_its_group_when_the_campaign_is_made() {
        var ada = account("Ada");
        var bob = account("Bob");
        var group = new GroupId(UUID.randomUUID());
        var groups = room.getBean(AccountGroups.class);
        groups.add(new AccountGroup(group, workspace, "Clients", 1, NOW), List.of(ada));
        var series = series(List.of(bob), group);
        assertThat(audience(series)).containsExactly(bob, ada);

        var carl = account("Carl");
        groups.edit(workspace, group, new Edit(Optional.empty(), Optional.of(List.of(bob, carl))), 1);
        assertThat(audience(series)).containsExactly(bob, carl);

        groups.delete(workspace, group, 2);
        assertThat(audience(series)).containsExactly(bob);
        assertThat(audience(series(List.of(), group))).isEmpty();
    }

    private List<AccountId> audience(Series series) {
        var at = NOW.plus(Duration.ofDays(1));
        var occurrence = new Occurrence(LocalDateTime.ofInstant(at, ZoneOffset.UTC), at, false);
        var compose = new ComposeOccurrence(room.getBean(Accounts.class), Clock.fixed(NOW, ZoneOffset.UTC));
        return compose.campaign(series, occurrence)
                .map(made -> made.campaign().audience())
                .orElse(List.of());
    }

    private Series series(List<AccountId> accounts, GroupId group) {
        var first = new Schedule.At(LocalDateTime.parse("2027-03-02T09:00"), ZoneOffset.UTC, Duration.ofHours(6));
        var template = new Template(
                "Every day",
                new Content("The harbour is open.", List.of()),
                accounts,
                List.of(group),
                List.of(),
                new Recurrence(first, "FREQ=DAILY", Optional.empty(), Optional.empty()));
        var person = new PersonId(UUID.randomUUID());
        return new Series(
                new SeriesId(UUID.randomUUID()), workspace, template, person, SeriesState.ACTIVE, 1, NOW, 0, NOW);
    }

    private AccountId account(String name) {
        return SomeAccounts.connected(room.getBean(Accounts.class), workspace, SomeAccounts.FINCH, name)
                .id();
    }
}
