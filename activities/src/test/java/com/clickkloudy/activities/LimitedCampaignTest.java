package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.activities.campaign.CampaignActivities;
import com.clickkloudy.activities.series.SeriesActivities;
import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.Budget;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.PlatformsConfiguration;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.front.Tally;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.Description;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.account.Refreshing;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.CampaignRows;
import com.clickkloudy.workflows.campaign.Preparing;
import com.clickkloudy.workflows.campaign.Publishing;
import com.clickkloudy.workflows.campaign.Sweeping;
import com.clickkloudy.workflows.campaign.series.SeriesRows;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Campaigns from plan to post: two workers on one real Temporal server, before a simulator that counts by itself, per
/// account, app and host.
@Timeout(180)
class LimitedCampaignTest {
    private static final PlatformId BY_APP = new PlatformId("telegram");
    private static final PlatformId BY_HOST = new PlatformId("bluesky");
    private static final Duration SAID = Duration.ofSeconds(3);
    /// What the simulator counts over. It is shorter than what the platforms are said to count over, since a busy
    /// machine may hold one request up for longer than the next; a request too many in it is a breach all the same.
    private static final Duration COUNTED = Duration.ofSeconds(2);
    private static final int ACCOUNTS = 30;
    private static final int AT_ONCE = 20;
    private static final Map<PlatformId, List<Rate>> RATES = Map.of(
            BY_APP,
            List.of(
                    new Rate(Rate.Scope.APP, Rate.Call.PUBLISH, AT_ONCE, SAID),
                    new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, 1, SAID)),
            BY_HOST,
            List.of(
                    new Rate(Rate.Scope.HOST, Rate.Call.ANY, AT_ONCE, SAID),
                    new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, 1, SAID)));
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final List<Slower> limits = List.of(new Slower(RATES), new Slower(RATES));
    private final List<AnnotationConfigApplicationContext> rooms = new ArrayList<>();
    private final List<WorkerFactory> workers = new ArrayList<>();
    private TestDatabase database;
    private DevServer server;

    @BeforeEach
    void open(@TempDir Path data) {
        database = TestDatabase.fresh();
        database.jdbc()
                .sql("insert into workspace (id, name, zone) values (?, 'Harbour', 'Europe/Berlin')")
                .param(workspace.value())
                .update();
        server = DevServer.start(data);
    }

    @AfterEach
    void close() {
        workers.forEach(WorkerFactory::shutdownNow);
        workers.forEach(each -> each.awaitTermination(10, TimeUnit.SECONDS));
        server.close();
        rooms.forEach(AnnotationConfigApplicationContext::close);
        database.close();
        simulator.close();
    }

    @Test
    void two_workers_send_two_campaigns_to_the_same_accounts_as_planned_and_breach_no_limit() {
        var accounts = connect();
        narrow();
        limits.forEach(this::work);
        var due = Instant.now().plusSeconds(3);

        var campaigns = Stream.of("The harbour is open.", "The ferry leaves at nine.")
                .map(text -> publish(text, accounts, due))
                .toList();
        EngineRig.until(() -> campaigns.stream().allMatch(this::isFinished), () -> published() + " are out");

        assertThat(published()).hasSize(4 * ACCOUNTS);
        assertThat(published().stream().collect(Collectors.groupingBy(Entry::account, Collectors.counting())))
                .hasSize(2 * ACCOUNTS)
                .allSatisfy((account, times) -> assertThat(times).isEqualTo(2));
        assertThat(throttled()).isZero();
        assertThat(limits).allSatisfy(each -> assertThat(each.calls()).isPositive());
        var rounds = 2 * ACCOUNTS / AT_ONCE - 1;
        assertThat(plannedEnd()).isAfterOrEqualTo(due.plus(SAID.multipliedBy(rounds)));
        var last = published().stream().map(Entry::at).max(Instant::compareTo).orElseThrow();
        assertThat(last).isAfter(plannedEnd().minusSeconds(1));
    }

    /// From now on the simulator allows no more than what the platforms are said to allow.
    private void narrow() {
        simulator.limits().change(BY_APP.slug(), "bot", new Limit(AT_ONCE, COUNTED));
        simulator.limits().change(BY_APP.slug(), "chat", new Limit(1, COUNTED));
        simulator.limits().change(BY_HOST.slug(), "ip", new Limit(AT_ONCE, COUNTED));
        simulator.limits().change(BY_HOST.slug(), "write", new Limit(3, COUNTED));
    }

    private boolean isFinished(CampaignId campaign) {
        return rooms.getLast()
                        .getBean(Campaigns.class)
                        .find(workspace, campaign)
                        .orElseThrow()
                        .state()
                == CampaignState.FINISHED;
    }

    private List<Entry> published() {
        return simulator.ledger().all().stream()
                .filter(entry -> entry.what() == What.PUBLISHED)
                .toList();
    }

    private long throttled() {
        return simulator.tally().counts().stream()
                .map(Tally.Count::answers)
                .mapToLong(answers -> answers.getOrDefault("429", 0L))
                .sum();
    }

    private Instant plannedEnd() {
        return database.jdbc()
                .sql("select max(due_at) as last from post")
                .query((row, number) -> row.getTimestamp("last").toInstant())
                .single();
    }

    private CampaignId publish(String text, List<AccountId> accounts, Instant due) {
        var room = rooms.getLast();
        var posts = room.getBean(Accounts.class).findAll(workspace, accounts).stream()
                .map(each -> new Campaigns.NewPost(new PostId(UUID.randomUUID()), each.id(), each.platform()))
                .toList();
        var draft = draft(text, accounts);
        room.getBean(Campaigns.class).add(draft, new PersonId(UUID.randomUUID()), due, posts);
        var found = room.getBean(Campaigns.class).find(workspace, draft.id()).orElseThrow();
        room.getBean(Starts.class).tell(new CampaignRef(workspace, draft.id()), found.revision());
        return draft.id();
    }

    private Campaign draft(String text, List<AccountId> accounts) {
        return new Campaign(
                new CampaignId(UUID.randomUUID()),
                workspace,
                text,
                new Content(text, List.of()),
                accounts,
                List.of(),
                Optional.of(new Schedule.Now(Duration.ofHours(1))),
                CampaignState.DRAFT,
                Gate.OPEN,
                1,
                1,
                Optional.empty(),
                Instant.now());
    }

    /// Before any limit is narrow.
    private List<AccountId> connect() {
        var room = room(context -> context.registerBean(
                "unlimited", Budget.class, Budget::unlimited, definition -> definition.setPrimary(true)));
        rooms.add(room);
        var connections = Stream.of(BY_APP, BY_HOST)
                .flatMap(platform -> grants(room, platform).map(grant -> connection(platform, grant)))
                .toList();
        return room.getBean(Accounts.class).connect(workspace, connections).stream()
                .map(each -> each.id())
                .toList();
    }

    private Stream<Grant> grants(AnnotationConfigApplicationContext room, PlatformId platform) {
        var connects =
                room.getBean(Platforms.class).find(platform, Connects.class).orElseThrow();
        return simulator.open(platform.slug(), Opening.of(ACCOUNTS, "harbour")).stream()
                .map(each -> connects.begin(form(each.form()), Optional.empty(), URI.create("http://127.0.0.1/")))
                .flatMap(step -> ((Step.Connected) step).grants().stream());
    }

    private static Form form(Map<String, String> fields) {
        return new Form(fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Secret(each.getValue()))));
    }

    private static Connection connection(PlatformId platform, Grant grant) {
        var shown = new Description(grant.handle(), grant.name(), grant.home(), grant.avatar(), grant.limits());
        return new Connection(new AccountId(UUID.randomUUID()), platform, grant.remoteId(), shown, grant.credentials());
    }

    private void work(Slower slower) {
        var room = room(
                context -> {
                    context.registerBean(Clock.class, Clock::systemUTC);
                    context.registerBean(
                            EngineTimes.class, () -> EngineTimes.standard().quicker(5));
                    context.registerBean(Starts.class, () -> new Starts(server.client()));
                    context.registerBean(
                            "slowerPlatforms",
                            Platforms.class,
                            () -> slower.platforms(
                                    context.getBeansOfType(Connector.class).values()),
                            definition -> definition.setPrimary(true));
                    context.registerBean(
                            "slowerBudget",
                            Budget.class,
                            () -> slower.budget(context.getBean("budget", Budget.class)),
                            definition -> definition.setPrimary(true));
                },
                CampaignActivities.class,
                SeriesActivities.class);
        rooms.add(room);
        var activities = new Workers.Activities(
                room.getBean(CampaignRows.class),
                room.getBean(SeriesRows.class),
                room.getBean(Preparing.class),
                room.getBean(Publishing.class),
                room.getBean(Sweeping.class),
                room.getBean(Refreshing.class));
        var options = WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true);
        var factory = WorkerFactory.newInstance(server.client(), options.build());
        Workers.register(factory, room.getBean(Platforms.class), activities);
        factory.start();
        workers.add(factory);
    }

    private AnnotationConfigApplicationContext room(
            Consumer<AnnotationConfigApplicationContext> beans, Class<?>... more) {
        var settings = Map.<String, Object>of(
                "clickkloudy.sandbox.simulator", simulator.address().toString());
        var all = Stream.concat(Stream.of(PlatformsConfiguration.class), Stream.of(more));
        return database.room(
                context -> {
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own", settings));
                    beans.accept(context);
                },
                all.toArray(Class<?>[]::new));
    }
}
