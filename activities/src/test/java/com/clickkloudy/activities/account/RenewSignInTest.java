package com.clickkloudy.activities.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.activities.account.Keys.Trouble;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.Description;
import com.clickkloudy.workflows.account.Refreshing;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// On a platform that takes each refresh token once, as many do.
class RenewSignInTest {
    private static final Duration LEFT = Duration.ofMinutes(2);
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final Keys keys = new Keys();
    private TestDatabase database;
    private AnnotationConfigApplicationContext worker;
    private Credentials old;
    private Account account;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        database.jdbc()
                .sql("insert into workspace (id, name, zone) values (?, 'Harbour', 'Europe/Berlin')")
                .param(workspace.value())
                .update();
        worker = worker();
        account = connect(Keys.credentials(0, LEFT));
        old = secrets().find(workspace, account.id()).orElseThrow();
    }

    @AfterEach
    void close() {
        worker.close();
        database.close();
    }

    @Test
    void of_two_workers_with_many_callers_one_renews_and_all_are_given_the_same() throws Exception {
        try (var other = worker();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 20)
                    .<Callable<Session>>mapToObj(number ->
                            () -> renew(number % 2 == 0 ? worker : other).ahead(account, old))
                    .toList();
            var sessions = new ArrayList<Session>();
            for (var each : threads.invokeAll(tasks)) {
                sessions.add(each.get());
            }

            assertThat(sessions).containsOnly(new Session.Open(kept()));
        }
        assertThat(keys.handedIn()).containsExactly("refresh-0");
    }

    @Test
    void each_renewal_hands_in_what_the_last_one_brought() {
        renew(worker).ahead(account, old);
        renew(worker).ahead(account, kept());

        assertThat(keys.handedIn()).containsExactly("refresh-0", "refresh-1");
        assertThat(status()).isEqualTo(AccountStatus.CONNECTED);
    }

    @Test
    void after_a_crash_between_answer_and_save_the_old_sign_in_goes_on_and_is_not_handed_in_again() {
        crash();
        longAgo();

        assertThat(renew(worker).ahead(account, old)).isEqualTo(new Session.Open(old));
        assertThat(renew(worker).refused(account, old)).isEqualTo(new Session.Open(old));
        assertThat(keys.handedIn()).containsExactly("refresh-0");
        assertThat(status()).isEqualTo(AccountStatus.CONNECTED);
    }

    @Test
    void after_a_crash_between_answer_and_save_a_sign_in_that_has_ended_is_a_case_for_a_person() {
        crash();
        longAgo();
        keys.endAccess();

        assertThat(renew(worker).refused(account, old))
                .isInstanceOfSatisfying(
                        Session.Closed.class,
                        closed -> assertThat(closed.failure()).isInstanceOf(Failure.SignedOut.class));
        assertThat(keys.handedIn()).containsExactly("refresh-0");
        assertThat(status()).isEqualTo(AccountStatus.SIGNED_OUT);
        assertThat(reason()).contains("only once");
        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void while_another_worker_may_still_be_at_it_nobody_is_signed_out() {
        crash();
        keys.endAccess();

        assertThat(renew(worker).refused(account, old))
                .isInstanceOfSatisfying(
                        Session.Closed.class,
                        closed -> assertThat(closed.failure()).isInstanceOf(Failure.Unreachable.class));
        assertThat(status()).isEqualTo(AccountStatus.CONNECTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST", "BUG"})
    void an_answer_that_got_lost_is_not_asked_for_again(Trouble trouble) {
        keys.trouble(trouble);
        assertThat(renew(worker).ahead(account, old)).isEqualTo(new Session.Open(old));
        keys.trouble(Trouble.NONE);
        longAgo();

        assertThat(renew(worker).ahead(account, old)).isEqualTo(new Session.Open(old));
        assertThat(keys.handedIn()).containsExactly("refresh-0");
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAY", "BUSY"})
    void a_blip_is_no_disconnect(Trouble trouble) {
        keys.trouble(trouble);
        assertThat(renew(worker).ahead(account, old)).isEqualTo(new Session.Open(old));
        assertThat(renew(worker).refused(account, old)).isInstanceOf(Session.Closed.class);
        assertThat(status()).isEqualTo(AccountStatus.CONNECTED);
        keys.trouble(Trouble.NONE);

        assertThat(renew(worker).refused(account, old)).isEqualTo(new Session.Open(kept()));
        assertThat(keys.handedIn()).containsExactly("refresh-0");
    }

    @Test
    void a_sign_in_that_was_taken_back_parks_the_account_once_with_one_notice() {
        keys.trouble(Trouble.REVOKED);

        renew(worker).ahead(account, old);
        renew(worker).refused(account, old);
        worker.getBean(Refreshing.class).refreshDue();

        assertThat(status()).isEqualTo(AccountStatus.SIGNED_OUT);
        assertThat(reason()).isEqualTo("The key was taken back.");
        assertThat(notices()).isEqualTo(1);
    }

    @Test
    void what_is_due_is_renewed_by_itself_and_only_then() {
        var refreshing = worker.getBean(Refreshing.class);
        assertThat(refreshing.refreshDue()).isZero();

        due();
        assertThat(refreshing.refreshDue()).isEqualTo(1);
        assertThat(kept().secret("refresh").reveal()).isEqualTo("refresh-1");
        assertThat(refreshing.refreshDue()).isZero();
    }

    @Test
    void what_could_not_be_renewed_is_put_off_and_tried_again() {
        var refreshing = worker.getBean(Refreshing.class);
        keys.trouble(Trouble.AWAY);
        due();
        assertThat(refreshing.refreshDue()).isZero();
        keys.trouble(Trouble.NONE);

        assertThat(refreshing.refreshDue()).isZero();
        due();
        assertThat(refreshing.refreshDue()).isEqualTo(1);
    }

    @Test
    void connecting_again_forgets_what_was_handed_in_before() {
        crash();
        account = connect(Keys.credentials(1, LEFT));

        var session = renew(worker).ahead(account, kept());

        assertThat(session).isEqualTo(new Session.Open(kept()));
        assertThat(keys.handedIn()).containsExactly("refresh-0", "refresh-1");
    }

    /// The platform answered; before that was kept, the worker died.
    private void crash() {
        assertThatThrownBy(() -> secrets().refreshing(workspace, account.id(), held -> {
                    secrets().handIn(workspace, account.id());
                    keys.refresh(account, old);
                    throw new IllegalStateException("The worker died.");
                }))
                .hasMessage("The worker died.");
    }

    private void longAgo() {
        database.jdbc()
                .sql("update account set handed_in_at = handed_in_at - interval '1 hour'")
                .update();
    }

    private void due() {
        database.jdbc().sql("update account set renew_at = now()").update();
    }

    private Account connect(Credentials credentials) {
        var description = new Description("keys", "Keys", Optional.empty(), Optional.empty(), Keys.limits());
        var id = new AccountId(UUID.randomUUID());
        var connection = new Connection(id, Keys.PLATFORM, "keys", description, credentials);
        return accounts().connect(workspace, List.of(connection)).getFirst();
    }

    private Credentials kept() {
        return secrets().find(workspace, account.id()).orElseThrow();
    }

    private AccountStatus status() {
        return accounts().find(workspace, account.id()).orElseThrow().status();
    }

    private String reason() {
        return accounts()
                .find(workspace, account.id())
                .orElseThrow()
                .statusReason()
                .orElseThrow();
    }

    private int notices() {
        return database.jdbc()
                .sql("select count(*) from event where kind = 'account.signed_out'")
                .query(Integer.class)
                .single();
    }

    private static RenewSignIn renew(AnnotationConfigApplicationContext worker) {
        return worker.getBean(RenewSignIn.class);
    }

    private AccountSecrets secrets() {
        return worker.getBean(AccountSecrets.class);
    }

    private Accounts accounts() {
        return worker.getBean(Accounts.class);
    }

    private AnnotationConfigApplicationContext worker() {
        return database.room(
                context -> {
                    context.registerBean(Clock.class, Clock::systemUTC);
                    context.registerBean(EngineTimes.class, EngineTimes::standard);
                    context.registerBean(Platforms.class, () -> new Platforms(List.of(keys)));
                },
                AccountActivities.class);
    }
}
