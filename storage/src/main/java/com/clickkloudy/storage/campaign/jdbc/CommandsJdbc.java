package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.jdbc.Commanding.Change;
import com.clickkloudy.storage.campaign.jdbc.Commanding.Refused;
import com.clickkloudy.storage.event.Events;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Commands in PostgreSQL, each under the campaign's exclusive lock.
final class CommandsJdbc implements Commands {
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));
    private static final String OPEN = "('PLANNED', 'PREPARED', 'WAITING')";
    private static final String AFRESH = """
            state = 'PLANNED', content = (select c.contents from campaign c where c.id = campaign_id), due_at = now(),
            asked_at = now(), plan = 0, not_after = now() + make_interval(secs => ?), batch = null, prepared = null,
            prepared_version = null, waits_until = null, next_look = null, parked_at = null,
            failure_kind = null, failure_field = null, failure_message = null, unreached = 0, changed_at = now()""";
    private final JdbcClient jdbc;
    private final Json json;
    private final Commanding commanding;
    private final PostCommands posts;
    private final ChosenPosts chosen;
    private final Reservations reservations;
    private final QueuePlaces places;

    CommandsJdbc(JdbcClient jdbc, TransactionTemplate transactions, Events events, Json json) {
        this.jdbc = jdbc;
        this.json = json;
        this.commanding = new Commanding(jdbc, transactions, events);
        this.posts = new PostCommands(jdbc, events);
        this.chosen = new ChosenPosts(jdbc, events);
        this.reservations = new Reservations(jdbc);
        this.places = new QueuePlaces(jdbc);
    }

    @Override
    public Done pause(WorkspaceId workspace, CampaignId campaign, PersonId by) {
        return commanding.command(workspace, campaign, by, "campaign.paused", () -> {
            var paused =
                    jdbc.sql("""
                    update campaign set gate = 'PAUSED' where workspace_id = ? and id = ? and gate = 'OPEN'
                        and state in ('SCHEDULED', 'PUBLISHING')""").params(workspace.value(), campaign.value()).update();
            if (paused == 0) {
                return Refused.NOT_NOW;
            }
            reservations.release(campaign);
            return Change.of(open(campaign));
        });
    }

    @Override
    public Done resume(WorkspaceId workspace, CampaignId campaign, PersonId by) {
        return commanding.command(workspace, campaign, by, "campaign.resumed", () -> {
            var resumed =
                    jdbc.sql("""
                    update campaign set gate = 'OPEN', due_at = greatest(due_at, now())
                    where workspace_id = ? and id = ? and gate = 'PAUSED'""").params(workspace.value(), campaign.value()).update();
            if (resumed == 0) {
                return Refused.NOT_NOW;
            }
            jdbc.sql("update post set due_at = now(), not_after = now() + (not_after - due_at), changed_at = now()"
                            + " where campaign_id = ? and due_at < now() and state in " + OPEN)
                    .param(campaign.value())
                    .update();
            return Change.of(open(campaign));
        });
    }

    @Override
    public Done cancel(WorkspaceId workspace, CampaignId campaign, Optional<PersonId> by) {
        return commanding.command(workspace, campaign, by.orElse(NOBODY), "campaign.cancelled", () -> {
            var cancelled =
                    jdbc.sql("""
                    update campaign set gate = 'CANCELLED', state = 'CANCELLED' where workspace_id = ? and id = ?
                        and gate <> 'CANCELLED' and state in ('SCHEDULED', 'PUBLISHING', 'FINISHED')""").params(workspace.value(), campaign.value()).update();
            if (cancelled == 0) {
                return Refused.NOT_NOW;
            }
            reservations.release(campaign);
            places.leave(campaign);
            return chosen.made(chosen.cancel(campaign));
        });
    }

    @Override
    public Done reschedule(WorkspaceId workspace, CampaignId campaign, Schedule schedule, Instant dueAt, PersonId by) {
        return commanding.command(workspace, campaign, by, "campaign.rescheduled", () -> {
            var moved = jdbc.sql("""
                    update campaign c set schedule = ?::jsonb, due_at = ?, version = version + 1
                    where workspace_id = ? and id = ? and state in ('SCHEDULED', 'PUBLISHING')
                        and not exists (select from post p where p.campaign_id = c.id and p.tries > 0)""")
                    .params(json.of(schedule), Rows.at(dueAt), workspace.value(), campaign.value())
                    .update();
            if (moved == 0) {
                return Refused.NOT_NOW;
            }
            reservations.release(campaign);
            places.leave(campaign);
            return Change.of(move(campaign, dueAt, schedule.notAfter()));
        });
    }

    @Override
    public Done retryFailed(WorkspaceId workspace, CampaignId campaign, Retry what, PersonId by) {
        return commanding.command(workspace, campaign, by, "campaign.retried", () -> {
            var refused = commanding.reopen(workspace, campaign, Optional.empty());
            if (refused != Answer.DONE) {
                return new Refused(refused);
            }
            var retried = chosen.retry(workspace, campaign, what.what(), AFRESH, what.notAfter());
            chosen.tell(workspace, retried, "post.retried", by);
            return retried.isEmpty() ? Refused.NOT_NOW : chosen.made(retried);
        });
    }

    @Override
    public Done skipAll(WorkspaceId workspace, CampaignId campaign, Chosen what, PersonId by) {
        return commanding.command(workspace, campaign, by, "campaign.skipped", () -> {
            var skipped = chosen.skip(workspace, campaign, what);
            reservations.releaseAll(
                    campaign, skipped.stream().map(ChosenPosts.Changed::post).toList());
            places.leaveIfSkipped(campaign);
            chosen.tell(workspace, skipped, "post.skipped", by);
            return skipped.isEmpty() ? Refused.NOT_NOW : chosen.made(skipped);
        });
    }

    @Override
    public Done retry(WorkspaceId workspace, PostId post, boolean looked, Duration notAfter, PersonId by) {
        return commanding.one(workspace, post, campaign -> {
            var refused = posts.mayRetry(workspace, post, looked);
            if (refused == Answer.DONE) {
                refused = commanding.reopen(workspace, campaign, Optional.of(post));
            }
            if (refused != Answer.DONE) {
                return refused;
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
        return commanding.one(workspace, post, campaign -> {
            var answer = posts.skip(workspace, post, by);
            places.leaveIfSkipped(campaign);
            return answer;
        });
    }

    @Override
    public Done found(WorkspaceId workspace, PostId post, URI url, PersonId by) {
        return commanding.one(workspace, post, campaign -> posts.found(workspace, post, url, by));
    }

    @Override
    public List<CampaignId> reconnected(WorkspaceId workspace, AccountId account) {
        var waiting = jdbc.sql("""
                select distinct p.campaign_id from post p where workspace_id = ? and account_id = ?
                    and state = 'ATTENTION' and failure_kind in ('SIGNED_OUT', 'FORBIDDEN') and not_after > now()""")
                .params(workspace.value(), account.value())
                .query((row, number) -> new CampaignId(row.getObject(1, UUID.class)))
                .list();
        waiting.forEach(campaign -> commanding.command(workspace, campaign, NOBODY, "campaign.goes_on", () -> {
            return commanding.reopenRunning(workspace, campaign) ? Change.of(goOn(campaign, account)) : Refused.NOT_NOW;
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

    private int open(CampaignId campaign) {
        return jdbc.sql("select count(*) from post where campaign_id = ? and state in " + OPEN)
                .param(campaign.value())
                .query(Integer.class)
                .single();
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
}
