package com.clickkloudy.activities;

import com.clickkloudy.activities.campaign.CampaignActivities;
import com.clickkloudy.activities.series.SeriesActivities;
import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.Description;
import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.account.Refreshing;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.CampaignRows;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.Preparing;
import com.clickkloudy.workflows.campaign.Publishing;
import com.clickkloudy.workflows.campaign.Sweeping;
import com.clickkloudy.workflows.campaign.series.SeriesRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The whole engine on a real PostgreSQL and a Temporal server, twenty times quicker than in production.
final class EngineRig implements AutoCloseable {
    private static final int QUICKER = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    final PersonId person = new PersonId(UUID.randomUUID());
    final Pigeons pigeons = new Pigeons();
    final TemporalServer temporal;
    final AnnotationConfigApplicationContext room;
    private final JumpingClock clock = new JumpingClock();
    private final TestDatabase database;
    private final EngineTimes times;
    private final List<Connector> more;

    EngineRig(TemporalServer temporal) {
        this(temporal, EngineTimes.standard().quicker(QUICKER), List.of());
    }

    /// @param more platforms beside the pigeons'
    EngineRig(TemporalServer temporal, EngineTimes times, List<Connector> more) {
        this(temporal, times, more, publishing -> publishing);
    }

    /// @param worker stands between Temporal and whoever publishes
    EngineRig(TemporalServer temporal, EngineTimes times, List<Connector> more, UnaryOperator<Publishing> worker) {
        this.temporal = temporal;
        this.times = times;
        this.more = more;
        this.database = TestDatabase.fresh();
        database.jdbc()
                .sql("insert into workspace (id, name, zone) values (?, 'Harbour', 'Europe/Berlin')")
                .param(workspace.value())
                .update();
        this.room = database.room(this::beans, CampaignActivities.class, SeriesActivities.class);
        var activities = new Workers.Activities(
                bean(CampaignRows.class),
                bean(SeriesRows.class),
                bean(Preparing.class),
                worker.apply(bean(Publishing.class)),
                bean(Sweeping.class),
                bean(Refreshing.class));
        Workers.register(temporal.workers(), bean(Platforms.class), activities);
        temporal.workers().start();
    }

    <T> T bean(Class<T> type) {
        return room.getBean(type);
    }

    List<AccountId> accounts(PlatformId platform, int count) {
        var accounts = new ArrayList<AccountId>();
        for (var n = 0; n < count; n++) {
            accounts.add(account(platform, platform + "-" + UUID.randomUUID()));
        }
        return accounts;
    }

    AccountId account(PlatformId platform, String remoteId) {
        var description = new Description(remoteId, remoteId, Optional.empty(), Optional.empty(), Pigeons.limits());
        var credentials =
                new Credentials(Map.of("token", new Secret("secret-" + remoteId)), Map.of(), Optional.empty());
        var connection = new Connection(new AccountId(UUID.randomUUID()), platform, remoteId, description, credentials);
        return bean(Accounts.class)
                .connect(workspace, List.of(connection))
                .getFirst()
                .id();
    }

    CampaignId publishNow(List<AccountId> accounts) {
        return publish(accounts, Instant.now(), Duration.ofHours(1));
    }

    CampaignId publish(List<AccountId> accounts, Instant dueAt, Duration notAfter) {
        var campaign = compose(accounts, dueAt, notAfter);
        tell(campaign);
        return campaign;
    }

    /// A campaign that stands in the rows, and whose workflow nobody has told.
    CampaignId compose(List<AccountId> accounts, Instant dueAt, Duration notAfter) {
        return compose(accounts, dueAt, draft(accounts, new Content("The harbour is open.", List.of()), notAfter));
    }

    /// Publishes something of a test's own.
    CampaignId publishNow(List<AccountId> accounts, Content content) {
        var campaign = compose(accounts, Instant.now(), draft(accounts, content, Duration.ofHours(1)));
        tell(campaign);
        return campaign;
    }

    private CampaignId compose(List<AccountId> accounts, Instant dueAt, Campaign draft) {
        var known = bean(Accounts.class).findAll(workspace, accounts);
        var posts = known.stream()
                .map(each -> new Campaigns.NewPost(new PostId(UUID.randomUUID()), each.id(), each.platform()))
                .toList();
        bean(Campaigns.class).add(draft, person, dueAt, posts);
        return draft.id();
    }

    /// Lets one post leave later than the others of its campaign.
    void move(CampaignId campaign, int post, Duration by) {
        database.jdbc()
                .sql("""
                update post set due_at = due_at + make_interval(secs => ?)
                where id = (select id from post where campaign_id = ? order by id offset ? limit 1)""")
                .params(by.toMillis() / 1000.0, campaign.value(), post)
                .update();
    }

    /// Lets what the posts of a campaign were prepared with be older than it is.
    void preparedBefore(CampaignId campaign, Duration ago) {
        database.jdbc()
                .sql("update post set prepared_at = prepared_at - make_interval(secs => ?) where campaign_id = ?")
                .params(ago.toMillis() / 1000.0, campaign.value())
                .update();
    }

    /// Lets the claims of a campaign's posts be older than they are.
    void claimedBefore(CampaignId campaign, Duration ago) {
        database.jdbc()
                .sql("""
                update attempt set claimed_at = claimed_at - make_interval(secs => ?)
                where post_id in (select id from post where campaign_id = ?)""")
                .params(ago.toMillis() / 1000.0, campaign.value())
                .update();
    }

    /// Lets it be long ago that the workflows of parked posts were known to run.
    void attendedBefore(CampaignId campaign, Duration ago) {
        database.jdbc()
                .sql("update post set attended_at = attended_at - make_interval(secs => ?) where campaign_id = ?")
                .params(ago.toMillis() / 1000.0, campaign.value())
                .update();
    }

    void tell(CampaignId campaign) {
        var found = bean(Campaigns.class).find(workspace, campaign).orElseThrow();
        bean(Starts.class).tell(new CampaignRef(workspace, campaign), found.revision());
    }

    /// Tells the workflows of parked posts that somebody decided.
    void tell(PostRow... decided) {
        for (var row : decided) {
            var post = row.post();
            var campaign = new CampaignRef(workspace, post.campaign());
            bean(Starts.class).tell(new PostRef(campaign, post.id(), post.account(), post.platform(), 1));
        }
    }

    /// Fails a parked post, as if nobody had decided about it for a month.
    void expire(PostRow row) {
        bean(Batches.class).expire(workspace, row.post().id(), Instant.now().plusSeconds(1));
    }

    /// @return how many posts the platform took from the account of this one
    long acceptances(PostRow row) {
        var account = bean(Accounts.class).find(workspace, row.post().account()).orElseThrow();
        return pigeons.ledger().stream()
                .filter(each -> each.account().equals(account.remoteId()))
                .count();
    }

    List<PostRow> posts(CampaignId campaign) {
        var all = new Posts.Filter(List.of(), List.of(), List.of(), Optional.empty());
        return bean(Posts.class)
                .page(workspace, campaign, all, Optional.empty(), 10_000)
                .items();
    }

    PostRow post(CampaignId campaign) {
        return posts(campaign).getFirst();
    }

    /// Waits until every post of a campaign is as wanted.
    void await(CampaignId campaign, Predicate<PostRow> wanted) {
        until(
                () -> posts(campaign).stream().allMatch(wanted),
                () -> posts(campaign).toString());
    }

    void awaitState(CampaignId campaign, CampaignState state) {
        until(
                () -> bean(Campaigns.class)
                                .find(workspace, campaign)
                                .orElseThrow()
                                .state()
                        == state,
                () -> bean(Campaigns.class).find(workspace, campaign) + " " + posts(campaign));
    }

    static void pass(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(Duration.ofMillis(20));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted.", stopped);
            }
        }
    }

    static void until(BooleanSupplier condition, Supplier<String> state) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to this in time: " + state.get());
            }
            try {
                Thread.sleep(Duration.ofMillis(20));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted.", stopped);
            }
        }
    }

    @Override
    public void close() {
        temporal.close();
        room.close();
        database.close();
    }

    /// From now on this machine's clock is wrong by so much; the database's is not.
    void jump(Duration wrong) {
        clock.jump(wrong);
    }

    /// How much the database has written since it was made: transactions that committed, over all.
    long commits() {
        return database.jdbc()
                .sql("select xact_commit from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }

    private void beans(AnnotationConfigApplicationContext context) {
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(EngineTimes.class, () -> times);
        context.registerBean(Platforms.class, () -> {
            var connectors = new ArrayList<>(pigeons.connectors());
            connectors.addAll(more);
            return new Platforms(connectors);
        });
        context.registerBean(Starts.class, () -> new Starts(temporal.client()));
    }

    private Campaign draft(List<AccountId> accounts, Content content, Duration notAfter) {
        return new Campaign(
                new CampaignId(UUID.randomUUID()),
                workspace,
                "Harbour festival",
                content,
                accounts,
                List.of(),
                Optional.of(new Schedule.Now(notAfter)),
                CampaignState.DRAFT,
                Gate.OPEN,
                1,
                1,
                Optional.empty(),
                Instant.now());
    }
}
