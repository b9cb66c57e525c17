package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Commands in PostgreSQL, each under the campaign's exclusive lock.
final class CommandsJdbc implements Commands {
    private static final int NOTHING = -1;
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));
    private static final String OPEN = "('PLANNED', 'PREPARED', 'WAITING')";
    private static final String AFRESH = """
            state = 'PLANNED', due_at = now(), asked_at = now(), plan = 0, not_after = now() + make_interval(secs => ?), batch = null,
            prepared = null, prepared_version = null, waits_until = null, next_look = null, parked_at = null,
            failure_kind = null, failure_field = null, failure_message = null, unreached = 0, changed_at = now()""";
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Events events;
    private final Json json;
    private final Locks locks;
    private final PostCommands posts;
    private final Reservations reservations;

    CommandsJdbc(JdbcClient jdbc, TransactionTemplate transactions, Events events, Json json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.json = json;
        this.locks = new Locks(jdbc);
        this.posts = new PostCommands(jdbc, events);
        this.reservations = new Reservations(jdbc);
    }

    @Override
    public Done pause(WorkspaceId workspace, CampaignId campaign, PersonId by) {
        return command(workspace, campaign, by, "campaign.paused", () -> {
            var paused =
                    jdbc.sql("""
                    update campaign set gate = 'PAUSED' where workspace_id = ? and id = ? and gate = 'OPEN'
                        and state in ('SCHEDULED', 'PUBLISHING')""").params(workspace.value(), campaign.value()).update();
            if (paused == 0) {
                return NOTHING;
            }
            reservations.release(campaign);
            return open(campaign);
        });
    }

    @Override
    public Done resume(WorkspaceId workspace, CampaignId campaign, PersonId by) {
        return command(workspace, campaign, by, "campaign.resumed", () -> {
            var resumed =
                    jdbc.sql("""
                    update campaign set gate = 'OPEN', due_at = greatest(due_at, now())
                    where workspace_id = ? and id = ? and gate = 'PAUSED'""").params(workspace.value(), campaign.value()).update();
            if (resumed == 0) {
                return NOTHING;
            }
            jdbc.sql("update post set due_at = now(), not_after = now() + (not_after - due_at), changed_at = now()"
                            + " where campaign_id = ? and due_at < now() and state in " + OPEN)
                    .param(campaign.value())
                    .update();
            return open(campaign);
        });
    }

    @Override
    public Done cancel(WorkspaceId workspace, CampaignId campaign, Optional<PersonId> by) {
        return command(workspace, campaign, by.orElse(NOBODY), "campaign.cancelled", () -> {
            var cancelled =
                    jdbc.sql("""
                    update campaign set gate = 'CANCELLED', state = 'CANCELLED' where workspace_id = ? and id = ?
                        and gate <> 'CANCELLED' and state in ('SCHEDULED', 'PUBLISHING', 'FINISHED')""").params(workspace.value(), campaign.value()).update();
            if (cancelled == 0) {
                return NOTHING;
            }
            reservations.release(campaign);
            return cancelPosts(campaign);
        });
    }

    @Override
    public Done reschedule(WorkspaceId workspace, CampaignId campaign, Schedule schedule, Instant dueAt, PersonId by) {
        return command(workspace, campaign, by, "campaign.rescheduled", () -> {
            var moved = jdbc.sql("""
                    update campaign c set schedule = ?::jsonb, due_at = ?, version = version + 1
                    where workspace_id = ? and id = ? and state in ('SCHEDULED', 'PUBLISHING')
                        and not exists (select from post p where p.campaign_id = c.id and p.tries > 0)""")
                    .params(json.of(schedule), Rows.at(dueAt), workspace.value(), campaign.value())
                    .update();
            if (moved == 0) {
                return NOTHING;
            }
            reservations.release(campaign);
            return move(campaign, dueAt, schedule.notAfter());
        });
    }

    @Override
    public Done retryFailed(WorkspaceId workspace, CampaignId campaign, Retry what, PersonId by) {
        return command(workspace, campaign, by, "campaign.retried", () -> {
            if (!reopen(workspace, campaign)) {
                return NOTHING;
            }
            var kinds = what.kinds().stream().map(Enum::name).toArray(String[]::new);
            var slugs = what.platforms().stream().map(PlatformId::slug).toArray(String[]::new);
            var retried = jdbc.sql("update post set " + AFRESH + " where campaign_id = ?"
                            + " and (state = 'FAILED' or (state = 'ATTENTION' and failure_kind <> 'UNCONFIRMED'))"
                            + " and (? or failure_kind = any(?)) and (? or platform = any(?)) returning id")
                    .params(
                            what.notAfter().toSeconds(),
                            campaign.value(),
                            kinds.length == 0,
                            kinds,
                            slugs.length == 0,
                            slugs)
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list();
            events.append(retried.stream()
                    .map(post -> new Event(workspace, "post.retried", post, Map.of("by", by.toString())))
                    .toList());
            return retried.isEmpty() ? NOTHING : retried.size();
        });
    }

    @Override
    public Done retry(WorkspaceId workspace, PostId post, boolean looked, Duration notAfter, PersonId by) {
        return one(workspace, post, campaign -> {
            var refused = posts.mayRetry(workspace, post, looked);
            if (refused != Answer.DONE || !reopen(workspace, campaign)) {
                return refused == Answer.DONE ? Answer.NOT_NOW : refused;
            }
            posts.notThere(workspace, post);
            jdbc.sql("update post set " + AFRESH + " where workspace_id = ? and id = ?")
                    .params(notAfter.toSeconds(), workspace.value(), post.value())
                    .update();
            posts.tell(workspace, post, "post.retried", by);
            return Answer.DONE;
        });
    }

    @Override
    public Done skip(WorkspaceId workspace, PostId post, PersonId by) {
        return one(workspace, post, campaign -> posts.skip(workspace, post, by));
    }

    @Override
    public Done found(WorkspaceId workspace, PostId post, URI url, PersonId by) {
        return one(workspace, post, campaign -> posts.found(workspace, post, url, by));
    }

    @Override
    public List<CampaignId> reconnected(WorkspaceId workspace, AccountId account) {
        var waiting = jdbc.sql("""
                select distinct p.campaign_id from post p where workspace_id = ? and account_id = ?
                    and state = 'ATTENTION' and failure_kind in ('SIGNED_OUT', 'FORBIDDEN') and not_after > now()""")
                .params(workspace.value(), account.value())
                .query((row, number) -> new CampaignId(row.getObject(1, UUID.class)))
                .list();
        waiting.forEach(campaign -> command(workspace, campaign, NOBODY, "campaign.goes_on", () -> {
            return reopen(workspace, campaign) ? goOn(campaign, account) : NOTHING;
        }));
        return waiting;
    }

    private int goOn(CampaignId campaign, AccountId account) {
        return jdbc.sql("""
                update post set state = 'PLANNED', plan = -1, batch = null, prepared = null, prepared_version = null,
                    parked_at = null, failure_kind = null, failure_field = null, failure_message = null,
                    changed_at = now()
                where campaign_id = ? and account_id = ? and state = 'ATTENTION' and not_after > now()
                    and failure_kind in ('SIGNED_OUT', 'FORBIDDEN')""").params(campaign.value(), account.value()).update();
    }

    /// @param change answers how many posts it changed, or [#NOTHING] where it was not possible
    private Done command(
            WorkspaceId workspace, CampaignId campaign, PersonId by, String event, Supplier<Integer> change) {
        return transactions.execute(status -> {
            locks.exclusive(campaign);
            if (!exists(workspace, campaign)) {
                return Done.refused(Answer.ABSENT);
            }
            int affected = change.get();
            if (affected == NOTHING) {
                return Done.refused(Answer.NOT_NOW);
            }
            events.append(new Event(workspace, event, campaign.value(), Map.of("by", by.toString())));
            return new Done(Answer.DONE, Optional.of(campaign), revise(campaign), affected);
        });
    }

    private Done one(WorkspaceId workspace, PostId post, Function<CampaignId, Answer> change) {
        return transactions.execute(status -> {
            if (!locks.exclusiveOf(workspace, post)) {
                return Done.refused(Answer.ABSENT);
            }
            var campaign = posts.campaign(post);
            var answer = change.apply(campaign);
            return answer == Answer.DONE
                    ? new Done(answer, Optional.of(campaign), revise(campaign), 1)
                    : Done.refused(answer);
        });
    }

    private boolean exists(WorkspaceId workspace, CampaignId campaign) {
        return jdbc.sql("select 1 from campaign where workspace_id = ? and id = ?")
                .params(workspace.value(), campaign.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private long revise(CampaignId campaign) {
        return jdbc.sql("""
                update campaign set revision = revision + 1, changed_at = now() where id = ? returning revision""").param(campaign.value()).query(Long.class).single();
    }

    private int open(CampaignId campaign) {
        return jdbc.sql("select count(*) from post where campaign_id = ? and state in " + OPEN)
                .param(campaign.value())
                .query(Integer.class)
                .single();
    }

    private int cancelPosts(CampaignId campaign) {
        return jdbc.sql("""
                with cancelled as (
                    update post set state = 'CANCELLED', waits_until = null, next_look = null, parked_at = null,
                        failure_kind = null, failure_field = null, failure_message = null, changed_at = now()
                    where campaign_id = ? and (state in ('PLANNED', 'PREPARED', 'WAITING')
                        or (state = 'ATTENTION' and failure_kind <> 'UNCONFIRMED'))
                    returning workspace_id, id), told as (
                    insert into event (workspace_id, kind, subject)
                    select workspace_id, 'post.cancelled', id from cancelled returning 1)
                select count(*) from told""").param(campaign.value()).query(Integer.class).single();
    }

    private int move(CampaignId campaign, Instant dueAt, Duration notAfter) {
        return jdbc.sql("""
                update post set state = 'PLANNED', due_at = ?, not_after = ?, asked_at = null, batch = null, stamped_at = null,
                    prepared = null, prepared_version = null, waits_until = null, parked_at = null,
                    failure_kind = null, failure_field = null, failure_message = null, changed_at = now()
                where campaign_id = ? and state in ('PLANNED', 'PREPARED', 'WAITING', 'ATTENTION')""")
                .params(Rows.at(dueAt), Rows.at(dueAt.plus(notAfter)), campaign.value())
                .update();
    }

    /// @return false if its posts must not leave any more
    private boolean reopen(WorkspaceId workspace, CampaignId campaign) {
        return jdbc.sql("""
                update campaign set unplanned = true, state = case when state = 'FINISHED' then 'PUBLISHING' else state end
                where workspace_id = ? and id = ? and gate <> 'CANCELLED'
                    and state in ('SCHEDULED', 'PUBLISHING', 'FINISHED')""").params(workspace.value(), campaign.value()).update() == 1;
    }
}
