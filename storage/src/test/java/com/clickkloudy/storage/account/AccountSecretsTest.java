package com.clickkloudy.storage.account;

import static com.clickkloudy.storage.account.SomeAccounts.FINCH;
import static com.clickkloudy.storage.account.SomeAccounts.connected;
import static com.clickkloudy.storage.account.SomeAccounts.credentials;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.ConnectStates.Waiting;
import com.clickkloudy.storage.system.Renewals;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

final class AccountSecretsTest {
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private Accounts accounts;
    private AccountSecrets secrets;
    private WorkspaceId workspace;
    private Account account;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        accounts = room.getBean(Accounts.class);
        secrets = room.getBean(AccountSecrets.class);
        workspace = SomeAccounts.workspace(database.jdbc());
        account = connected(accounts, workspace, FINCH, "Ada");
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void an_account_keeps_its_secrets_until_it_is_disconnected() {
        assertThat(secrets.find(workspace, account.id())).contains(credentials("token-of-Ada"));

        accounts.disconnect(workspace, account.id());

        assertThat(secrets.find(workspace, account.id())).isEmpty();
        assertThat(secrets.save(workspace, account.id(), credentials("late"))).isFalse();
        assertThat(secrets.find(workspace, account.id())).isEmpty();
    }

    @Test
    void another_workspace_has_no_part_in_them() {
        var other = SomeAccounts.workspace(database.jdbc());

        assertThat(secrets.find(other, account.id())).isEmpty();
        assertThat(secrets.save(other, account.id(), credentials("foreign"))).isFalse();
    }

    @Test
    void sealed_secrets_that_were_moved_to_another_row_stay_closed() {
        var other = connected(accounts, workspace, FINCH, "Bert");
        database.jdbc()
                .sql("update account set credentials = (select credentials from account where id = ?) where id = ?")
                .params(account.id().value(), other.id().value())
                .update();

        assertThatThrownBy(() -> secrets.find(workspace, other.id())).isInstanceOf(SecurityException.class);
    }

    @Test
    void of_many_who_want_to_renew_one_does_and_the_others_are_given_what_it_saved() throws Exception {
        var renewals = new AtomicInteger();
        Callable<Boolean> renew = () -> secrets.refreshing(workspace, account.id(), found -> {
            var stale =
                    found.orElseThrow().credentials().secret("token").reveal().equals("token-of-Ada");
            return stale && secrets.save(workspace, account.id(), credentials("renewed-" + renewals.incrementAndGet()));
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(Collections.nCopies(20, renew))) {
                each.get();
            }
        }

        assertThat(renewals).hasValue(1);
        assertThat(secrets.find(workspace, account.id())).contains(credentials("renewed-1"));
    }

    @Test
    void what_was_saved_stays_although_the_renewal_fails_after_it() {
        assertThatThrownBy(() -> secrets.refreshing(workspace, account.id(), found -> {
                    secrets.save(workspace, account.id(), credentials("renewed"));
                    throw new IllegalStateException("The platform hung up.");
                }))
                .hasMessage("The platform hung up.");

        assertThat(secrets.find(workspace, account.id())).contains(credentials("renewed"));
        assertThat(secrets.<Boolean>refreshing(workspace, account.id(), found -> true))
                .isTrue();
    }

    @Test
    void what_was_handed_in_is_known_until_something_new_is_saved_or_it_is_handed_back() {
        assertThat(handedIn()).isFalse();

        secrets.handIn(workspace, account.id());
        assertThat(handedIn()).isTrue();
        secrets.handBack(workspace, account.id());
        assertThat(handedIn()).isFalse();

        secrets.handIn(workspace, account.id());
        secrets.save(workspace, account.id(), credentials("renewed"));
        assertThat(handedIn()).isFalse();

        secrets.handIn(workspace, account.id());
        connected(accounts, workspace, FINCH, "Ada");
        assertThat(handedIn()).isFalse();
    }

    @Test
    void a_sign_in_is_due_after_two_thirds_of_its_time_and_not_while_it_is_put_off() {
        var renewals = room.getBean(Renewals.class);
        var due = new Renewals.Due(workspace, account.id());
        assertThat(renewals.due(10)).isEmpty();
        assertThat(partOfItsTime()).isBetween(0.6, 0.75);

        secrets.putOff(workspace, account.id(), Duration.ofSeconds(-1));
        assertThat(renewals.due(10)).containsExactly(due);
        secrets.putOff(workspace, account.id(), Duration.ofMinutes(5));
        assertThat(renewals.due(10)).isEmpty();

        secrets.putOff(workspace, account.id(), Duration.ofSeconds(-1));
        accounts.markSignedOut(workspace, account.id(), "It has ended.");
        assertThat(renewals.due(10)).isEmpty();
    }

    private boolean handedIn() {
        return secrets.<Boolean>refreshing(
                workspace, account.id(), held -> held.orElseThrow().handedIn().isPresent());
    }

    private double partOfItsTime() {
        return database.jdbc().sql("""
                        select extract(epoch from renew_at - connected_at)
                            / extract(epoch from credentials_expire_at - connected_at) from account""").query(Double.class).single();
    }

    @Test
    void no_table_shows_a_secret() {
        var person = person();
        room.getBean(PlatformApps.class).save(workspace, FINCH, "h.example", credentials("token-of-the-app"));
        room.getBean(ConnectStates.class)
                .keep(
                        workspace,
                        person,
                        "token-of-the-state",
                        new Waiting(FINCH, new Secret("token-of-the-way"), Optional.empty()));

        for (var table : new String[] {"account", "platform_app", "connect_state", "event"}) {
            var rows = database.jdbc()
                    .sql("select coalesce(string_agg(encode(convert_to(t::text, 'UTF8'), 'escape'), ' '), '')"
                            + " || coalesce(string_agg(encode(to_jsonb(t)::text::bytea, 'escape'), ' '), '')"
                            + " from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(rows).doesNotContain("token-of", hex("token-of"));
        }
    }

    @Test
    void a_registration_belongs_to_its_workspace_platform_and_server() {
        var apps = room.getBean(PlatformApps.class);

        apps.save(workspace, FINCH, "h.example", credentials("first"));
        apps.save(workspace, FINCH, "h.example", credentials("second"));

        assertThat(apps.find(workspace, FINCH, "h.example").map(PlatformApps.Registered::credentials))
                .contains(credentials("second"));
        assertThat(apps.find(workspace, FINCH, "other.example")).isEmpty();
        assertThat(apps.find(workspace, SomeAccounts.HERON, "h.example")).isEmpty();
        assertThat(apps.find(SomeAccounts.workspace(database.jdbc()), FINCH, "h.example"))
                .isEmpty();
    }

    @Test
    void a_state_is_taken_once_and_only_by_whom_it_was_kept_for() {
        var states = room.getBean(ConnectStates.class);
        var person = person();
        var waiting = new Waiting(FINCH, new Secret("the way on"), Optional.empty());
        states.keep(workspace, person, "token", waiting);

        assertThat(states.look(person(), "token")).isEmpty();
        assertThat(states.look(person, "token")).isEqualTo(states.look(person, "token"));
        assertThat(states.take(person(), "token")).isEmpty();
        assertThat(states.take(person, "other")).isEmpty();
        assertThat(states.take(person, "token")).contains(new ConnectStates.Taken(workspace, waiting));
        assertThat(states.take(person, "token")).isEmpty();
    }

    @Test
    void a_state_is_no_longer_taken_after_its_time() {
        var states = room.getBean(ConnectStates.class);
        var person = person();
        states.keep(workspace, person, "token", new Waiting(FINCH, new Secret("the way on"), Optional.empty()));
        database.jdbc()
                .sql("update connect_state set expires_at = expires_at - interval '10 minutes'")
                .update();

        assertThat(states.look(person, "token")).isEmpty();
        assertThat(states.take(person, "token")).isEmpty();
    }

    private PersonId person() {
        var id = new PersonId(UUID.randomUUID());
        database.jdbc()
                .sql("insert into person values (?, ?, 'Somebody', 'hash', false, false)")
                .params(id.value(), id.toString())
                .update();
        return id;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }
}
