package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.storage.campaign.Commands.Answer;
import com.clickkloudy.storage.campaign.Commands.Done;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The frame of every command: one transaction under the campaign's exclusive lock, of which nothing stays if it is
/// refused, and a revision that its workflow is told of.
final class Commanding {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Events events;
    private final Locks locks;
    private final PostCommands posts;

    Commanding(JdbcClient jdbc, TransactionTemplate transactions, Events events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.locks = new Locks(jdbc);
        this.posts = new PostCommands(jdbc, events);
    }

    Done command(WorkspaceId workspace, CampaignId campaign, PersonId by, String event, Supplier<Change> change) {
        return transactions.execute(status -> {
            locks.exclusive(campaign);
            if (!exists(workspace, campaign)) {
                return Done.refused(Answer.ABSENT);
            }
            return switch (change.get()) {
                case Refused(Answer why) -> {
                    status.setRollbackOnly();
                    yield Done.refused(why);
                }
                case Made(int affected, List<PostId> attended) -> {
                    events.append(new Event(workspace, event, campaign.value(), Map.of("by", by.toString())));
                    yield new Done(Answer.DONE, Optional.of(campaign), revise(campaign), affected, attended);
                }
            };
        });
    }

    Done one(WorkspaceId workspace, PostId post, Function<CampaignId, Answer> change) {
        return transactions.execute(status -> {
            if (!locks.exclusiveOf(workspace, post)) {
                return Done.refused(Answer.ABSENT);
            }
            var campaign = posts.campaign(post);
            var answer = change.apply(campaign);
            if (answer != Answer.DONE) {
                status.setRollbackOnly();
                return Done.refused(answer);
            }
            return new Done(answer, Optional.of(campaign), revise(campaign), 1, List.of(post));
        });
    }

    /// Lets posts of a campaign leave again that has finished or was cancelled. What was on its way when it was
    /// cancelled must have ended: the gate keeps it from being sent anew.
    ///
    /// @param asked the post that a person asked for, if it is but one
    /// @return done, not now for a draft, or in flight
    Answer reopen(WorkspaceId workspace, CampaignId campaign, Optional<PostId> asked) {
        if (reopenRunning(workspace, campaign)) {
            return Answer.DONE;
        }
        var cancelled = jdbc.sql("""
                update campaign c set unplanned = true, gate = 'OPEN', state = 'PUBLISHING'
                where workspace_id = ? and id = ? and gate = 'CANCELLED' and not exists (select from post p
                    where p.campaign_id = c.id and p.id is distinct from ?::uuid and (p.state in ('SENDING', 'ACCEPTED')
                        or (p.state = 'ATTENTION' and p.failure_kind = 'UNCONFIRMED')))""")
                .params(Rows.params(
                        workspace.value(),
                        campaign.value(),
                        asked.map(PostId::value).orElse(null)))
                .update();
        return cancelled == 1 ? Answer.DONE : isCancelled(campaign) ? Answer.IN_FLIGHT : Answer.NOT_NOW;
    }

    /// @return false if its posts must not leave any more
    boolean reopenRunning(WorkspaceId workspace, CampaignId campaign) {
        return jdbc.sql("""
                update campaign set unplanned = true, state = case when state = 'FINISHED' then 'PUBLISHING' else state end
                where workspace_id = ? and id = ? and gate <> 'CANCELLED'
                    and state in ('SCHEDULED', 'PUBLISHING', 'FINISHED')""").params(workspace.value(), campaign.value()).update() == 1;
    }

    private boolean isCancelled(CampaignId campaign) {
        return jdbc.sql("select gate = 'CANCELLED' from campaign where id = ?")
                .param(campaign.value())
                .query(Boolean.class)
                .single();
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

    /// What a command came to in the rows.
    sealed interface Change permits Made, Refused {
        static Change of(int affected) {
            return new Made(affected, List.of());
        }
    }

    /// @param attended those that a workflow of their own stays with
    record Made(int affected, List<PostId> attended) implements Change {}

    record Refused(Answer why) implements Change {
        static final Change NOT_NOW = new Refused(Answer.NOT_NOW);
    }
}
