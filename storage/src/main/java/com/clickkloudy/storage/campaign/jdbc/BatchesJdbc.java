package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Pages of posts in PostgreSQL.
final class BatchesJdbc implements Batches {
    private static final int PAGE = 50;
    private static final String PLAN = """
            with open as (
                select p.id, p.platform, p.not_after, greatest(p.due_at, p.waits_until) as slot from post p
                where p.workspace_id = ? and p.campaign_id = ? and p.state in ('PLANNED', 'PREPARED', 'WAITING')
                    and (p.batch is null or not p.batch = any(?)) and greatest(p.due_at, p.waits_until) <= ?
            ), paged as (
                select *, (row_number() over (partition by platform order by slot, id) - 1) / ? as page from open
            ), numbered as (
                select *, dense_rank() over (order by platform, page) + ? as number from paged
            ), batched as (
                update post p set batch = n.number from numbered n where p.id = n.id
            )
            select number, platform, count(*) as posts, max(slot) as slot, max(not_after) as not_after from numbered
            group by number, platform order by number""";
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Events events;
    private final Locks locks;
    private final Endings endings;

    BatchesJdbc(JdbcClient jdbc, TransactionTemplate transactions, Events events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.locks = new Locks(jdbc);
        this.endings = new Endings(jdbc, events);
    }

    @Override
    public Standing standing(WorkspaceId workspace, CampaignId campaign, Collection<Integer> running) {
        return jdbc.sql("""
                select c.gate, c.version, coalesce(c.due_at, c.created_at) as due, count(p.id) as open,
                    (select count(*) from post f where f.workspace_id = c.workspace_id and f.campaign_id = c.id
                        and f.state in ('ATTENTION', 'FAILED')) as failed,
                    coalesce(min(greatest(p.due_at, p.waits_until)), now()) as next_at
                from campaign c left join post p on p.campaign_id = c.id
                    and p.state in ('PLANNED', 'PREPARED', 'WAITING') and (p.batch is null or not p.batch = any(?))
                where c.workspace_id = ? and c.id = ? group by c.id""")
                .params(array(running), workspace.value(), campaign.value())
                .query((row, number) -> new Standing(
                        Gate.valueOf(row.getString("gate")),
                        row.getInt("version"),
                        Rows.instant(row, "due").orElseThrow(),
                        row.getInt("open"),
                        row.getInt("failed"),
                        Rows.instant(row, "next_at").orElseThrow()))
                .single();
    }

    @Override
    public List<Batch> plan(
            WorkspaceId workspace, CampaignId campaign, int version, Collection<Integer> running, Instant until) {
        return transactions.execute(status -> {
            locks.exclusive(campaign);
            var last = begin(workspace, campaign, version);
            if (last.isEmpty()) {
                return List.<Batch>of();
            }
            missed(workspace, campaign).forEach(post -> endings.miss(workspace, post));
            var batches = page(workspace, campaign, running, until, last.get());
            var used = batches.stream().mapToInt(Batch::number).max().orElse(last.get());
            jdbc.sql("update campaign set batches = ? where id = ?")
                    .params(used, campaign.value())
                    .update();
            return batches;
        });
    }

    @Override
    public List<PostRow> open(WorkspaceId workspace, CampaignId campaign, int batch) {
        return jdbc.sql("""
                select * from post where workspace_id = ? and campaign_id = ? and batch = ?
                    and state in ('PLANNED', 'PREPARED', 'WAITING') order by id""")
                .params(workspace.value(), campaign.value(), batch)
                .query(Rows::post)
                .list();
    }

    @Override
    public boolean prepared(WorkspaceId workspace, PostId post, int version, String state, boolean ready) {
        var open = ready ? "'PREPARED'" : "p.state";
        return jdbc.sql("update post p set prepared = ?, prepared_version = ?, waits_until = null, changed_at = now(),"
                                + " prepared_at = case when prepared is null then now() else prepared_at end,"
                                + " failure_kind = null, failure_field = null, failure_message = null, state = " + open
                                + " from campaign c where p.workspace_id = ? and p.id = ? and c.id = p.campaign_id"
                                + " and c.version = ? and p.state in ('PLANNED', 'PREPARED', 'WAITING')")
                        .params(Rows.params(state, ready ? version : null, workspace.value(), post.value(), version))
                        .update()
                == 1;
    }

    @Override
    public void forget(WorkspaceId workspace, Collection<PostId> posts) {
        jdbc.sql("""
                update post set prepared = null, prepared_version = null, changed_at = now(),
                    state = case when state = 'PREPARED' then 'PLANNED' else state end
                where workspace_id = ? and id = any(?) and state in ('PLANNED', 'PREPARED', 'WAITING')""")
                .params(workspace.value(), posts.stream().map(PostId::value).toArray(UUID[]::new))
                .update();
    }

    @Override
    public Map<PostId, Instant> stamp(WorkspaceId workspace, Collection<PostId> posts) {
        var stamped = new HashMap<PostId, Instant>();
        jdbc.sql("""
                update post set stamped_at = coalesce(stamped_at, date_trunc('milliseconds', due_at))
                where workspace_id = ? and id = any(?) returning id, stamped_at""")
                .params(workspace.value(), posts.stream().map(PostId::value).toArray(UUID[]::new))
                .query(row -> {
                    var id = new PostId(row.getObject("id", UUID.class));
                    stamped.put(id, Rows.instant(row, "stamped_at").orElseThrow());
                });
        return stamped;
    }

    @Override
    public void unprepared(WorkspaceId workspace, PostId post, int version, Ending ending) {
        transactions.executeWithoutResult(status -> {
            locks.sharedOf(workspace, post);
            var open = jdbc.sql("""
                    select 1 from post p join campaign c on c.id = p.campaign_id
                    where p.workspace_id = ? and p.id = ? and c.version = ?
                        and p.state in ('PLANNED', 'PREPARED', 'WAITING') for update of p""")
                    .params(workspace.value(), post.value(), version)
                    .query(Integer.class)
                    .optional();
            open.ifPresent(one -> endings.write(workspace, post, ending, false));
        });
    }

    @Override
    public void looked(WorkspaceId workspace, PostId post, boolean absent, Optional<Instant> nextLook) {
        transactions.executeWithoutResult(status -> {
            var changed = jdbc.sql("""
                    update post set looks = looks + ?, next_look = ?, changed_at = now()
                    where workspace_id = ? and id = ? and state in ('ATTENTION', 'ACCEPTED')""")
                    .params(Rows.params(
                            absent ? 1 : 0, nextLook.map(Rows::at).orElse(null), workspace.value(), post.value()))
                    .update();
            if (changed == 1) {
                var facts = Map.of("found", absent ? "ABSENT" : "UNKNOWABLE");
                events.append(new Event(workspace, "post.looked", post.value(), facts));
            }
        });
    }

    @Override
    public PostRow close(WorkspaceId workspace, PostId post) {
        return transactions.execute(status -> {
            locks.sharedOf(workspace, post);
            endings.miss(workspace, post);
            return jdbc.sql("select * from post where workspace_id = ? and id = ?")
                    .params(workspace.value(), post.value())
                    .query(Rows::post)
                    .single();
        });
    }

    @Override
    public void expire(WorkspaceId workspace, PostId post, Instant parkedBefore) {
        transactions.executeWithoutResult(status -> {
            var expired = jdbc.sql("""
                    update post set state = 'FAILED', failure_kind = 'DEADLINE', next_look = null,
                        failure_message = 'Nobody decided about it in time.', changed_at = now()
                    where workspace_id = ? and id = ? and state = 'ATTENTION' and parked_at < ?""")
                    .params(workspace.value(), post.value(), Rows.at(parkedBefore))
                    .update();
            if (expired == 1) {
                var facts = Endings.facts(FailureKind.DEADLINE, "Nobody decided about it in time.");
                events.append(new Event(workspace, "post.failed", post.value(), facts));
            }
        });
    }

    @Override
    public boolean finish(WorkspaceId workspace, CampaignId campaign) {
        return transactions.execute(status -> {
            locks.exclusive(campaign);
            var left = jdbc.sql("""
                    select exists(select from post where workspace_id = ? and campaign_id = ?
                        and state in ('PLANNED', 'PREPARED', 'WAITING', 'SENDING'))""")
                    .params(workspace.value(), campaign.value())
                    .query(Boolean.class)
                    .single();
            if (!left) {
                finished(workspace, campaign);
            }
            return !left;
        });
    }

    @Override
    public boolean resolving(WorkspaceId workspace, PostId post, int most) {
        return jdbc.sql("""
                update post p set resolving = true, attended_at = now() where p.workspace_id = ? and p.id = ?
                    and (p.failure_kind = 'UNCONFIRMED' or p.state = 'ACCEPTED' or (select count(*) from post o
                        where o.campaign_id = p.campaign_id and o.resolving) < ?)""").params(workspace.value(), post.value(), most).update() == 1;
    }

    @Override
    public void resolved(WorkspaceId workspace, PostId post) {
        jdbc.sql("update post set resolving = false where workspace_id = ? and id = ?")
                .params(workspace.value(), post.value())
                .update();
    }

    private void finished(WorkspaceId workspace, CampaignId campaign) {
        var changed = jdbc.sql("""
                update campaign set state = 'FINISHED', changed_at = now()
                where workspace_id = ? and id = ? and state in ('SCHEDULED', 'PUBLISHING')""").params(workspace.value(), campaign.value()).update();
        if (changed == 1) {
            events.append(Event.of(workspace, "campaign.finished", campaign.value()));
        }
    }

    /// @return the last batch number; empty if this version may not send
    private Optional<Integer> begin(WorkspaceId workspace, CampaignId campaign, int version) {
        return jdbc.sql("""
                update campaign set state = 'PUBLISHING', changed_at = now()
                where workspace_id = ? and id = ? and version = ? and gate = 'OPEN' and not unplanned
                    and state in ('SCHEDULED', 'PUBLISHING', 'FINISHED')
                returning batches""")
                .params(workspace.value(), campaign.value(), version)
                .query(Integer.class)
                .optional();
    }

    private List<PostId> missed(WorkspaceId workspace, CampaignId campaign) {
        return jdbc.sql("""
                select id from post where workspace_id = ? and campaign_id = ?
                    and state in ('PLANNED', 'PREPARED', 'WAITING') and not_after <= clock_timestamp()""")
                .params(workspace.value(), campaign.value())
                .query((row, number) -> new PostId(row.getObject("id", UUID.class)))
                .list();
    }

    private List<Batch> page(
            WorkspaceId workspace, CampaignId campaign, Collection<Integer> running, Instant until, int last) {
        return jdbc.sql(PLAN)
                .params(workspace.value(), campaign.value(), array(running), Rows.at(until), PAGE, last)
                .query((row, number) -> new Batch(
                        row.getInt("number"),
                        new PlatformId(row.getString("platform")),
                        row.getInt("posts"),
                        Rows.instant(row, "slot").orElseThrow(),
                        Rows.instant(row, "not_after").orElseThrow()))
                .list();
    }

    private static Integer[] array(Collection<Integer> numbers) {
        return numbers.toArray(Integer[]::new);
    }
}
