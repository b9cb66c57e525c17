package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.storage.campaign.Campaigns.NewPost;
import com.clickkloudy.storage.campaign.Commands.Answer;
import com.clickkloudy.storage.campaign.Commands.Done;
import com.clickkloudy.storage.campaign.Edits;
import com.clickkloudy.storage.campaign.jdbc.Commanding.Change;
import com.clickkloudy.storage.campaign.jdbc.Commanding.Refused;
import com.clickkloudy.storage.event.Events;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Edits in PostgreSQL. A content gets the next number, which becomes that of all posts but those that it must not
/// reach.
final class EditsJdbc implements Edits {
    private static final String UNSENT = """
            (p.state in ('PLANNED', 'PREPARED', 'WAITING', 'FAILED')
                or (p.state = 'ATTENTION' and p.failure_kind <> 'UNCONFIRMED'))""";
    private static final String FOLLOW = """
            update post p set content = c.contents, prepared = null, prepared_version = null, changed_at = now(),
                state = case p.state when 'PREPARED' then 'PLANNED' else p.state end,
                batch = case when p.state in ('PLANNED', 'PREPARED', 'WAITING') then null else p.batch end
            from campaign c where c.id = ? and p.campaign_id = c.id and p.state <> 'PUBLISHED'
                and not exists (select from attempt a where a.post_id = p.id and a.part = 0
                    and a.state in ('SENDING', 'ACCEPTED', 'UNKNOWN', 'PUBLISHED'))""";
    private static final String ADD = """
            insert into post (id, workspace_id, campaign_id, account_id, platform, state, content, due_at, not_after,
                asked_at)
            select n.id, c.workspace_id, c.id, n.account_id, n.platform, 'PLANNED', c.contents,
                greatest(c.due_at, now()), greatest(c.due_at, now()) + make_interval(secs => ?),
                case when c.due_at <= now() then now() end
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as n(id, account_id, platform), campaign c where c.id = ?
            on conflict (campaign_id, account_id) do nothing returning workspace_id, id, account_id""";
    private final JdbcClient jdbc;
    private final Json json;
    private final Commanding commanding;
    private final Reservations reservations;

    EditsJdbc(JdbcClient jdbc, TransactionTemplate transactions, Events events, Json json) {
        this.jdbc = jdbc;
        this.json = json;
        this.commanding = new Commanding(jdbc, transactions, events);
        this.reservations = new Reservations(jdbc);
    }

    @Override
    public Done edit(WorkspaceId workspace, CampaignId campaign, Edit edit, PersonId by) {
        return commanding.command(workspace, campaign, by, "campaign.edited", () -> {
            var now = now(campaign);
            if (now.revision() != edit.revision()) {
                return new Refused(Answer.STALE);
            }
            if (!now.content().equals(edit.content()) && !follow(campaign, now, edit.content())) {
                return Refused.NOT_NOW;
            }
            jdbc.sql("update campaign set name = ? where id = ?")
                    .params(edit.name(), campaign.value())
                    .update();
            return Change.of(unsent(workspace, campaign).size());
        });
    }

    @Override
    public Done add(WorkspaceId workspace, CampaignId campaign, List<NewPost> posts, PersonId by) {
        return commanding.command(workspace, campaign, by, "campaign.extended", () -> {
            if (!commanding.reopenRunning(workspace, campaign)) {
                return Refused.NOT_NOW;
            }
            if (!hasRoom(campaign, posts)) {
                return new Refused(Answer.FULL);
            }
            var added = insert(campaign, posts);
            return added == 0 ? new Refused(Answer.NOTHING_NEW) : Change.of(added);
        });
    }

    @Override
    public List<AccountId> unsent(WorkspaceId workspace, CampaignId campaign) {
        return jdbc.sql("select p.account_id from post p where p.workspace_id = ? and p.campaign_id = ? and " + UNSENT)
                .params(workspace.value(), campaign.value())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /// @return false if nothing could say it any more
    private boolean follow(CampaignId campaign, Now now, Content content) {
        var edited = jdbc.sql("""
                update campaign c set content = ?::jsonb, contents = contents + 1, version = version + 1
                where id = ? and gate <> 'CANCELLED' and state in ('SCHEDULED', 'PUBLISHING', 'FINISHED')
                    and exists (select from post p where p.campaign_id = c.id and UNSENT)""".replace("UNSENT", UNSENT))
                .params(json.of(content), campaign.value())
                .update();
        if (edited == 1) {
            jdbc.sql(FOLLOW).param(campaign.value()).update();
            plan(campaign, now, content);
        }
        return edited == 1;
    }

    /// Slots stay as they are, unless the posts take more or less of the limits now.
    private void plan(CampaignId campaign, Now now, Content content) {
        if (now.content().attachments().size() == content.attachments().size()) {
            return;
        }
        jdbc.sql("update campaign set due_at = greatest(due_at, now()) where id = ?")
                .param(campaign.value())
                .update();
        reservations.release(campaign);
    }

    private boolean hasRoom(CampaignId campaign, List<NewPost> posts) {
        return jdbc.sql("""
                select (select count(*) from post p where p.campaign_id = ?) + count(*) <= ? from unnest(?::uuid[]) as n(id)
                where not exists (select from post p where p.campaign_id = ? and p.account_id = n.id)""")
                .params(campaign.value(), Campaign.MAX_AUDIENCE, accounts(posts), campaign.value())
                .query(Boolean.class)
                .single();
    }

    private int insert(CampaignId campaign, List<NewPost> posts) {
        var notAfter = json.schedule(jdbc.sql("select schedule from campaign where id = ?")
                        .param(campaign.value())
                        .query(String.class)
                        .single())
                .notAfter();
        return jdbc.sql("with added as (" + ADD + "), told as ("
                        + "insert into event (workspace_id, kind, subject)"
                        + " select workspace_id, 'post.planned', id from added), heard as ("
                        + "update campaign set audience = audience || array(select account_id from added) where id = ?)"
                        + " select count(*) from added")
                .params(
                        notAfter.toSeconds(),
                        posts.stream().map(each -> each.id().toString()).toArray(String[]::new),
                        accounts(posts),
                        posts.stream().map(each -> each.platform().slug()).toArray(String[]::new),
                        campaign.value(),
                        campaign.value())
                .query(Integer.class)
                .single();
    }

    private Now now(CampaignId campaign) {
        return jdbc.sql("select content, revision from campaign where id = ?")
                .param(campaign.value())
                .query((row, number) -> new Now(json.content(row.getString("content")), row.getLong("revision")))
                .single();
    }

    private static String[] accounts(List<NewPost> posts) {
        return posts.stream().map(each -> each.account().toString()).toArray(String[]::new);
    }

    private record Now(Content content, long revision) {}
}
