package com.clickkloudy.storage.account;

import static com.clickkloudy.storage.account.SomeAccounts.FINCH;
import static com.clickkloudy.storage.account.SomeAccounts.HERON;
import static com.clickkloudy.storage.account.SomeAccounts.connected;
import static com.clickkloudy.storage.account.SomeAccounts.connection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.page.BadCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

final class AccountsTest {
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private Accounts accounts;
    private WorkspaceId workspace;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        accounts = room.getBean(Accounts.class);
        workspace = SomeAccounts.workspace(database.jdbc());
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void a_connected_account_is_found_as_it_was_told() {
        var given = connection(FINCH, "Ada");

        var account = accounts.connect(workspace, List.of(given)).getFirst();

        assertThat(accounts.find(workspace, given.id())).contains(account);
        assertThat(account.status()).isEqualTo(AccountStatus.CONNECTED);
        assertThat(account.limits()).isEqualTo(SomeAccounts.LIMITS);
        assertThat(account.home()).isEqualTo(given.description().home());
        assertThat(events()).containsExactly("account.connected NEW");
    }

    @Test
    void connecting_again_keeps_id_and_brings_a_signed_out_account_back() {
        var before = connected(accounts, workspace, FINCH, "Ada");
        accounts.markSignedOut(workspace, before.id(), "The password was changed.");

        var after = connected(accounts, workspace, FINCH, "Ada");

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.isReady()).isTrue();
        assertThat(after.statusReason()).isEmpty();
        assertThat(events())
                .containsExactly("account.connected NEW", "account.signed_out null", "account.connected SIGNED_OUT");
    }

    @Test
    void nothing_of_one_workspace_is_found_from_another() {
        var account = connected(accounts, workspace, FINCH, "Ada");
        var other = SomeAccounts.workspace(database.jdbc());

        assertThat(accounts.find(other, account.id())).isEmpty();
        assertThat(accounts.findAll(other, List.of(account.id()))).isEmpty();
        assertThat(accounts.list(other, AccountFilter.all(), AccountOrder.HEALTH, Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThat(accounts.disconnect(other, account.id())).isFalse();
        assertThat(accounts.markSignedOut(other, account.id(), "No.")).isFalse();
        assertThat(accounts.find(workspace, account.id())).contains(account);
    }

    @Test
    void signing_out_is_told_once() {
        var account = connected(accounts, workspace, FINCH, "Ada");

        assertThat(accounts.markSignedOut(workspace, account.id(), "The password was changed."))
                .isTrue();
        assertThat(accounts.markSignedOut(workspace, account.id(), "Again.")).isFalse();

        var standing = accounts.standing(workspace, account.id()).orElseThrow();
        assertThat(standing.health()).isEqualTo(AccountHealth.SIGNED_OUT);
        assertThat(standing.account().statusReason()).contains("The password was changed.");
        assertThat(events()).containsExactly("account.connected NEW", "account.signed_out null");
    }

    @Test
    void a_disconnected_account_is_in_no_list_and_still_found_by_its_id() {
        var account = connected(accounts, workspace, FINCH, "Ada");

        assertThat(accounts.disconnect(workspace, account.id())).isTrue();
        assertThat(accounts.disconnect(workspace, account.id())).isFalse();

        assertThat(accounts.find(workspace, account.id()).orElseThrow().status())
                .isEqualTo(AccountStatus.DISCONNECTED);
        assertThat(names(AccountFilter.all())).isEmpty();
        assertThat(accounts.count(workspace, AccountFilter.all())).isZero();
        assertThat(accounts.ofPlatforms(workspace, List.of(FINCH))).isEmpty();
    }

    @Test
    void a_list_goes_from_the_worst_health_by_name_and_page_by_page_without_gap_or_repetition() {
        for (var name : List.of("Élise", "bert", "Ada", "Cleo", "ada", "Dora")) {
            connected(accounts, workspace, name.equals("ada") ? HERON : FINCH, name);
        }
        accounts.markSignedOut(
                workspace, connected(accounts, workspace, FINCH, "Dora").id(), "Signed out.");
        accounts.markUnreached(
                workspace, connected(accounts, workspace, FINCH, "Cleo").id());

        var seen = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = accounts.list(workspace, AccountFilter.all(), AccountOrder.HEALTH, cursor, 2);
            page.items().forEach(each -> seen.add(each.account().name()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen.subList(0, 2)).containsExactly("Dora", "Cleo");
        assertThat(seen.subList(2, 4)).containsExactlyInAnyOrder("Ada", "ada");
        assertThat(seen.subList(4, 6)).containsExactly("bert", "Élise");
    }

    @Test
    void filters_meet_and_text_is_found_in_name_handle_and_address_whatever_its_case() {
        connected(accounts, workspace, FINCH, "Élise");
        connected(accounts, workspace, HERON, "Ada");
        accounts.markSignedOut(
                workspace, connected(accounts, workspace, HERON, "Bert").id(), "Signed out.");

        assertThat(names(filter(Set.of(HERON), Set.of(), ""))).containsExactly("Bert", "Ada");
        assertThat(names(filter(Set.of(HERON), Set.of(AccountHealth.HEALTHY), "")))
                .containsExactly("Ada");
        assertThat(names(filter(Set.of(), Set.of(), " élISE "))).containsExactly("Élise");
        assertThat(names(filter(Set.of(), Set.of(), "@ada"))).containsExactly("Ada");
        assertThat(names(filter(Set.of(), Set.of(), "FINCH.example"))).containsExactly("Élise");
        assertThat(names(filter(Set.of(), Set.of(), "100%_"))).isEmpty();
        assertThat(accounts.count(workspace, filter(Set.of(HERON), Set.of(), "")))
                .isEqualTo(2);
    }

    @Test
    void figures_count_by_platform_and_by_health() {
        connected(accounts, workspace, FINCH, "Ada");
        connected(accounts, workspace, HERON, "Bert");
        accounts.markSignedOut(
                workspace, connected(accounts, workspace, FINCH, "Cleo").id(), "Signed out.");

        var figures = accounts.figures(workspace);

        assertThat(figures.total()).isEqualTo(3);
        assertThat(figures.platforms()).isEqualTo(Map.of(FINCH, 2, HERON, 1));
        assertThat(figures.healths()).isEqualTo(Map.of(AccountHealth.HEALTHY, 2, AccountHealth.SIGNED_OUT, 1));
    }

    @Test
    void a_description_renews_what_is_shown_and_makes_the_account_reached_again() {
        var account = connected(accounts, workspace, FINCH, "Ada");
        accounts.markUnreached(workspace, account.id());

        var now = new Description("@ada", "Ada L", Optional.empty(), Optional.empty(), SomeAccounts.LIMITS);
        accounts.saveDescription(workspace, account.id(), now);

        var standing = accounts.standing(workspace, account.id()).orElseThrow();
        assertThat(standing.health()).isEqualTo(AccountHealth.HEALTHY);
        assertThat(standing.account().name()).isEqualTo("Ada L");
        assertThat(standing.account().home()).isEqualTo(account.home());
        assertThat(names(filter(Set.of(), Set.of(), "ada l"))).containsExactly("Ada L");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "HEALTH, Cleo Ada Bert Dora",
        "NAME, Ada Bert Cleo Dora",
        "PLATFORM, Bert Dora Ada Cleo",
        "CONNECTED, Dora Ada Cleo Bert",
        "SIGN_IN_END, Cleo Bert Ada Dora"
    })
    void a_list_has_the_order_that_is_asked_for(AccountOrder by, String names) {
        connected(accounts, workspace, FINCH, "Bert");
        accounts.markSignedOut(
                workspace, connected(accounts, workspace, HERON, "Cleo").id(), "Signed out.");
        connected(accounts, workspace, HERON, "Ada");
        connected(accounts, workspace, FINCH, "Dora");
        tell("Bert", "2026-11-20 10:00Z", "2126-12-03 10:00:00.123456Z");
        tell("Cleo", "2026-11-20 11:00Z", "2126-12-02 10:00Z");
        tell("Ada", "2026-11-20 12:00:00.000001Z", null);
        tell("Dora", "2026-11-20 12:00:00.000002Z", null);

        assertThat(walked(by, 1)).containsExactly(names.split(" "));
        assertThat(walked(by, 3)).containsExactly(names.split(" "));
    }

    @Test
    void a_sign_in_that_renews_itself_does_not_end() {
        connected(accounts, workspace, FINCH, "Ada");
        byAPerson("Bert", Instant.parse("2126-12-01T09:00:00Z"));

        assertThat(walked(AccountOrder.SIGN_IN_END, 1)).containsExactly("Bert", "Ada");
        assertThat(standings())
                .extracting(AccountStanding::signInEnds)
                .containsExactly(Optional.empty(), Optional.of(Instant.parse("2126-12-01T09:00:00Z")));
    }

    @Test
    void a_sign_in_that_ends_within_a_week_and_needs_a_person_stands_before_the_healthy() {
        connected(accounts, workspace, FINCH, "Ada");
        byAPerson("Later", Instant.now().plus(Duration.ofDays(8)));
        byAPerson("Soon", Instant.now().plus(Duration.ofDays(6)));
        byAPerson("Over", Instant.now().minus(Duration.ofDays(1)));
        accounts.markUnreached(workspace, byAPerson("Away", Instant.now().plus(Duration.ofDays(1))));

        assertThat(walked(AccountOrder.HEALTH, 1)).containsExactly("Away", "Over", "Soon", "Ada", "Later");
        assertThat(names(filter(Set.of(), Set.of(AccountHealth.EXPIRES_SOON), "")))
                .containsExactly("Over", "Soon");
        assertThat(accounts.count(workspace, filter(Set.of(), Set.of(AccountHealth.HEALTHY), "")))
                .isEqualTo(2);
        assertThat(accounts.figures(workspace).healths())
                .isEqualTo(
                        Map.of(AccountHealth.HEALTHY, 2, AccountHealth.EXPIRES_SOON, 2, AccountHealth.NOT_REACHED, 1));
    }

    private AccountId byAPerson(String name, Instant ends) {
        var known = connection(HERON, name);
        var credentials = new Credentials(Map.of(), Map.of(), Optional.of(ends)).renewedByAPerson();
        var connection =
                new Connection(known.id(), known.platform(), known.remoteId(), known.description(), credentials);
        return accounts.connect(workspace, List.of(connection)).getFirst().id();
    }

    private List<AccountStanding> standings() {
        return accounts.list(workspace, AccountFilter.all(), AccountOrder.NAME, Optional.empty(), 10)
                .items();
    }

    private void tell(String name, String connected, @Nullable String ends) {
        database.jdbc()
                .sql("""
                update account set connected_at = :connected::timestamptz, credentials_expire_at = :ends::timestamptz,
                    renews = false
                where name = :name""")
                .param("connected", connected)
                .param("ends", ends)
                .param("name", name)
                .update();
    }

    private List<String> walked(AccountOrder order, int limit) {
        var seen = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = accounts.list(workspace, AccountFilter.all(), order, cursor, limit);
            page.items().forEach(each -> seen.add(each.account().name()));
            cursor = page.next();
        } while (cursor.isPresent());
        return seen;
    }

    @Test
    void a_cursor_of_no_list_is_refused() {
        for (var cursor : List.of("", "x", "YQ.Yg.Yw", "YQ", "MQ.YQ.%%%")) {
            for (var by : AccountOrder.values()) {
                assertThatThrownBy(() -> accounts.list(workspace, AccountFilter.all(), by, Optional.of(cursor), 10))
                        .isInstanceOf(BadCursor.class);
            }
        }
        connected(accounts, workspace, FINCH, "Ada");
        connected(accounts, workspace, FINCH, "Bert");
        var next = accounts.list(workspace, AccountFilter.all(), AccountOrder.HEALTH, Optional.empty(), 1)
                .next();
        assertThatThrownBy(() -> accounts.list(workspace, AccountFilter.all(), AccountOrder.NAME, next, 1))
                .isInstanceOf(BadCursor.class);
    }

    private static AccountFilter filter(Set<PlatformId> platforms, Set<AccountHealth> healths, String text) {
        return new AccountFilter(platforms, healths, Set.of(), Optional.of(text));
    }

    private List<String> names(AccountFilter filter) {
        return accounts.list(workspace, filter, AccountOrder.HEALTH, Optional.empty(), 10).items().stream()
                .map(AccountStanding::account)
                .map(Account::name)
                .toList();
    }

    private List<String> events() {
        return database.jdbc()
                .sql("select kind || ' ' || coalesce(facts ->> 'before', 'null') from event order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
