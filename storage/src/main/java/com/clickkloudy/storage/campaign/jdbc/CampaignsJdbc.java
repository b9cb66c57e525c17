package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Campaigns in PostgreSQL.
final class CampaignsJdbc implements Campaigns {
    private static final String SHOWN =
            "case when gate = 'PAUSED' and state in ('SCHEDULED', 'PUBLISHING') then 'PAUSED' else state end";
    private static final String PAGE = """
            select * from (select c.*, SHOWN as shown,
                case state when 'PUBLISHING' then 0 when 'SCHEDULED' then 1 when 'DRAFT' then 2 else 3 end as rank,
                case state when 'SCHEDULED' then extract(epoch from due_at)
                    else -extract(epoch from created_at) end as sort
                from campaign c where workspace_id = ?) c
            where (? or shown = any(?))
                and (? = '' or position(lower(?) in lower(name || ' ' || (content ->> 'text'))) > 0)
                and (rank, sort, id) > (?::int, ?::numeric, ?::uuid)
            order by rank, sort, id limit ?""".replace("SHOWN", SHOWN);
    private static final String POSTS = """
            insert into post (id, workspace_id, campaign_id, account_id, platform, state, due_at, not_after)
            select n.id, c.workspace_id, c.id, n.account_id, n.platform, 'PLANNED', c.due_at,
                c.due_at + make_interval(secs => ?)
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as n(id, account_id, platform), campaign c where c.id = ?""";
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Events events;
    private final Json json;
    private final Locks locks;

    CampaignsJdbc(JdbcClient jdbc, TransactionTemplate transactions, Events events, Json json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.json = json;
        this.locks = new Locks(jdbc);
    }

    @Override
    public boolean add(Campaign draft, PersonId by) {
        return transactions.execute(status -> insert(draft, by));
    }

    @Override
    public boolean add(Campaign draft, PersonId by, Instant dueAt, List<NewPost> posts) {
        return transactions.execute(status -> {
            var added = insert(draft, by);
            if (added) {
                schedule(draft.workspace(), draft.id(), draft.schedule().orElseThrow(), dueAt, posts);
            }
            return added;
        });
    }

    @Override
    public Optional<Campaign> find(WorkspaceId workspace, CampaignId id) {
        return jdbc.sql("select * from campaign where workspace_id = ? and id = ?")
                .params(workspace.value(), id.value())
                .query(this::campaign)
                .optional();
    }

    @Override
    public Optional<Content> content(WorkspaceId workspace, CampaignId id) {
        return jdbc.sql("select content from campaign where workspace_id = ? and id = ?")
                .params(workspace.value(), id.value())
                .query((row, number) -> json.content(row.getString("content")))
                .optional();
    }

    @Override
    public Page page(WorkspaceId workspace, Collection<Shown> states, String q, Optional<String> cursor, int limit) {
        var names = states.stream().map(Enum::name).toArray(String[]::new);
        var from = RankCursor.of(cursor, "0");
        var wanted = q.strip();
        var found = jdbc.sql(PAGE)
                .params(
                        workspace.value(),
                        names.length == 0,
                        names,
                        wanted,
                        wanted,
                        from.rank(),
                        from.place(),
                        from.id(),
                        limit + 1)
                .query((row, number) -> Map.entry(
                        new RankCursor(
                                        row.getString("rank"),
                                        row.getBigDecimal("sort").toPlainString(),
                                        row.getString("id"))
                                .toString(),
                        campaign(row, number)))
                .list();
        var items = found.stream().limit(limit).map(Map.Entry::getValue).toList();
        var next = found.size() > limit ? Optional.of(found.get(limit - 1).getKey()) : Optional.<String>empty();
        return new Page(items, next);
    }

    @Override
    public Map<Shown, Integer> figures(WorkspaceId workspace) {
        var figures = new EnumMap<Shown, Integer>(Shown.class);
        jdbc.sql("select " + SHOWN + " as shown, count(*) from campaign where workspace_id = ? group by 1")
                .param(workspace.value())
                .query(row -> {
                    figures.put(Shown.valueOf(row.getString(1)), row.getInt(2));
                });
        return figures;
    }

    @Override
    public Change edit(Campaign changed, long revision) {
        return transactions.execute(status -> {
            locks.exclusive(changed.id());
            var now = find(changed.workspace(), changed.id());
            var refused = refusal(now);
            if (refused != Change.DONE || now.orElseThrow().revision() != revision) {
                return refused == Change.DONE ? Change.STALE : refused;
            }
            jdbc.sql("""
                    update campaign set name = ?, content = ?::jsonb, audience = ?::uuid[], groups = ?::uuid[], changed_at = now(),
                        revision = revision + 1, version = version + 1 where workspace_id = ? and id = ?""")
                    .params(
                            changed.name(),
                            json.of(changed.content()),
                            array(changed.audience()),
                            array(changed.groups()),
                            changed.workspace().value(),
                            changed.id().value())
                    .update();
            events.append(Event.of(
                    changed.workspace(), "campaign.edited", changed.id().value()));
            return Change.DONE;
        });
    }

    @Override
    public Change schedule(
            WorkspaceId workspace, CampaignId id, Schedule schedule, Instant dueAt, List<NewPost> posts) {
        return transactions.execute(status -> {
            locks.exclusive(id);
            var refused = refusal(find(workspace, id));
            if (refused == Change.DONE) {
                hand(workspace, id, schedule, dueAt, posts);
            }
            return refused;
        });
    }

    @Override
    public boolean deleteDraft(WorkspaceId workspace, CampaignId id) {
        return jdbc.sql("delete from campaign where workspace_id = ? and id = ? and state = 'DRAFT'")
                        .params(workspace.value(), id.value())
                        .update()
                == 1;
    }

    @Override
    public void told(WorkspaceId workspace, CampaignId id, long revision) {
        jdbc.sql("update campaign set told = ? where workspace_id = ? and id = ? and told < ?")
                .params(revision, workspace.value(), id.value(), revision)
                .update();
    }

    @Override
    public boolean isStarted(WorkspaceId workspace, CampaignId id) {
        return jdbc.sql("select told > 1 or state not in ('SCHEDULED', 'PUBLISHING') from campaign"
                        + " where workspace_id = ? and id = ?")
                .params(workspace.value(), id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    private boolean insert(Campaign draft, PersonId by) {
        var added = jdbc.sql("""
                insert into campaign (id, workspace_id, name, content, audience, groups, state, gate, created_by, told)
                values (?, ?, ?, ?::jsonb, ?::uuid[], ?::uuid[], 'DRAFT', 'OPEN', ?, 1) on conflict (id) do nothing""")
                .params(
                        draft.id().value(),
                        draft.workspace().value(),
                        draft.name(),
                        json.of(draft.content()),
                        array(draft.audience()),
                        array(draft.groups()),
                        by.value())
                .update();
        if (added == 1) {
            events.append(
                    Event.of(draft.workspace(), "campaign.created", draft.id().value()));
        }
        return added == 1;
    }

    private void hand(WorkspaceId workspace, CampaignId id, Schedule schedule, Instant dueAt, List<NewPost> posts) {
        var accounts = array(posts.stream().map(NewPost::account).toList());
        jdbc.sql("""
                update campaign set state = 'SCHEDULED', schedule = ?::jsonb, due_at = ?, audience = ?::uuid[],
                    revision = revision + 1, version = version + 1, changed_at = now() where workspace_id = ? and id = ?""")
                .params(json.of(schedule), Rows.at(dueAt), accounts, workspace.value(), id.value())
                .update();
        jdbc.sql(POSTS)
                .params(
                        schedule.notAfter().toSeconds(),
                        posts.stream().map(each -> each.id().toString()).toArray(String[]::new),
                        accounts,
                        posts.stream().map(each -> each.platform().slug()).toArray(String[]::new),
                        id.value())
                .update();
        jdbc.sql("""
                insert into event (workspace_id, kind, subject)
                select workspace_id, 'post.planned', id from post where campaign_id = ?""").param(id.value()).update();
        events.append(Event.of(workspace, "campaign.scheduled", id.value()));
    }

    private static Change refusal(Optional<Campaign> now) {
        if (now.isEmpty()) {
            return Change.ABSENT;
        }
        return now.get().state() == CampaignState.DRAFT ? Change.DONE : Change.TOO_LATE;
    }

    private Campaign campaign(ResultSet row, int number) throws SQLException {
        var audience = (UUID[]) row.getArray("audience").getArray();
        var groups = (UUID[]) row.getArray("groups").getArray();
        return new Campaign(
                new CampaignId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getString("name"),
                json.content(row.getString("content")),
                Arrays.stream(audience).map(AccountId::new).toList(),
                Arrays.stream(groups).map(GroupId::new).toList(),
                Rows.text(row, "schedule").map(json::schedule),
                CampaignState.valueOf(row.getString("state")),
                Gate.valueOf(row.getString("gate")),
                row.getLong("revision"),
                row.getInt("version"),
                Rows.instant(row, "due_at"),
                Rows.instant(row, "created_at").orElseThrow());
    }

    private static String[] array(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
