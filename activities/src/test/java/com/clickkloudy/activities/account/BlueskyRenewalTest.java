package com.clickkloudy.activities.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.PlatformsConfiguration;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.fault.Aim;
import com.clickkloudy.simulator.fault.Fault;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.Description;
import com.clickkloudy.workflows.account.Refreshing;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Through the connector, before the simulator's server, whose ledger says how often a session was renewed.
class BlueskyRenewalTest {
    private static final PlatformId PLATFORM = new PlatformId("bluesky");
    private static final Aim REFRESH = Aim.at(PLATFORM.slug(), "com.atproto.server.refreshSession");
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private TestDatabase database;
    private AnnotationConfigApplicationContext worker;
    private Account account;
    private Credentials first;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        database.jdbc()
                .sql("insert into workspace (id, name, zone) values (?, 'Harbour', 'Europe/Berlin')")
                .param(workspace.value())
                .update();
        worker = worker();
        account = connect();
        first = kept();
    }

    @AfterEach
    void close() {
        worker.close();
        database.close();
        simulator.close();
    }

    @Test
    void two_workers_renew_a_session_once() throws Exception {
        try (var other = worker();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 8)
                    .<Callable<Session>>mapToObj(number ->
                            () -> renew(number % 2 == 0 ? worker : other).refused(account, first))
                    .toList();
            for (var each : threads.invokeAll(tasks)) {
                assertThat(each.get()).isEqualTo(new Session.Open(kept()));
            }
        }
        assertThat(renewals()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ACCEPT_THEN_DROP", "ACCEPT_THEN_500", "TRUNCATED", "REFUSE_BEFORE", "DROP_BEFORE"})
    void whatever_happens_to_one_answer_the_account_stays_and_the_next_try_renews_it(Trouble trouble) {
        simulator.faults().set(Fault.once(trouble, REFRESH));

        assertThat(renew(worker).ahead(account, first)).isEqualTo(new Session.Open(first));
        assertThat(renew(worker).ahead(account, first)).isEqualTo(new Session.Open(kept()));

        assertThat(kept()).isNotEqualTo(first);
        assertThat(renewals()).isEqualTo(1);
        assertThat(status()).isEqualTo(AccountStatus.CONNECTED);
    }

    @Test
    void a_session_is_renewed_when_it_is_due_and_signed_out_once_it_was_taken_back() {
        due();
        assertThat(worker.getBean(Refreshing.class).refreshDue()).isEqualTo(1);
        assertThat(renewals()).isEqualTo(1);

        simulator.faults().set(Fault.once(Trouble.UNAUTHORIZED, REFRESH));
        due();
        assertThat(worker.getBean(Refreshing.class).refreshDue()).isZero();

        assertThat(status()).isEqualTo(AccountStatus.SIGNED_OUT);
    }

    private long renewals() {
        return simulator.ledger().all().stream()
                .filter(entry -> entry.what() == What.RENEWED)
                .count();
    }

    private void due() {
        database.jdbc().sql("update account set renew_at = now()").update();
    }

    private Account connect() {
        var connects =
                worker.getBean(Platforms.class).find(PLATFORM, Connects.class).orElseThrow();
        var opened = simulator.open(PLATFORM.slug(), Opening.of(1, "harbour")).getFirst();
        var step = connects.begin(form(opened.form()), Optional.empty(), URI.create("http://127.0.0.1/"));
        return connect(((Step.Connected) step).grants().getFirst());
    }

    private Account connect(Grant grant) {
        var description = new Description(grant.handle(), grant.name(), grant.home(), grant.avatar(), grant.limits());
        var id = new AccountId(UUID.randomUUID());
        var connection = new Connection(id, PLATFORM, grant.remoteId(), description, grant.credentials());
        return worker.getBean(Accounts.class)
                .connect(workspace, List.of(connection))
                .getFirst();
    }

    private static Form form(Map<String, String> fields) {
        return new Form(fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Secret(each.getValue()))));
    }

    private Credentials kept() {
        return worker.getBean(AccountSecrets.class)
                .find(workspace, account.id())
                .orElseThrow();
    }

    private AccountStatus status() {
        return worker.getBean(Accounts.class)
                .find(workspace, account.id())
                .orElseThrow()
                .status();
    }

    private static RenewSignIn renew(AnnotationConfigApplicationContext worker) {
        return worker.getBean(RenewSignIn.class);
    }

    private AnnotationConfigApplicationContext worker() {
        var settings = Map.<String, Object>of(
                "clickkloudy.sandbox.simulator", simulator.address().toString());
        return database.room(
                context -> {
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own", settings));
                    context.registerBean(Clock.class, Clock::systemUTC);
                    context.registerBean(EngineTimes.class, EngineTimes::standard);
                },
                PlatformsConfiguration.class,
                AccountActivities.class);
    }
}
