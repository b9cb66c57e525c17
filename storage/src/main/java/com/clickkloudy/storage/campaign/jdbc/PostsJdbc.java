package com.clickkloudy.storage.campaign.jdbc;

import static java.util.Locale.ROOT;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.campaign.Posts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Posts in PostgreSQL, to be looked at.
final class PostsJdbc implements Posts {
    static final String SHOWN =
            "case when state = 'ATTENTION' and failure_kind = 'UNCONFIRMED' then 'UNCONFIRMED' else state end";
    private static final String RANKED = """
            select * from (select p.*, SHOWN as shown, case SHOWN when 'ATTENTION' then 0 when 'UNCONFIRMED' then 1
                when 'SENDING' then 2 when 'ACCEPTED' then 2 when 'WAITING' then 3 when 'PREPARED' then 4
                when 'PLANNED' then 4 when 'FAILED' then 5 when 'PUBLISHED' then 6 else 7 end as rank
                from post p where workspace_id = ? and campaign_id = ?) p
            where (? or shown = any(?)) and (? or platform = any(?)) and (? or failure_kind = any(?))
                and (? or account_id in
                    (select id from account where workspace_id = p.workspace_id and strpos(search, ?) > 0))""".replace("SHOWN", SHOWN);
    /// Attempts whose content is out, or may be.
    private static final String[] OUT = {"SENDING", "ACCEPTED", "UNKNOWN", "PUBLISHED"};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Json contents;
    private final Reasons reasons;

    PostsJdbc(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.contents = new Json(json);
        this.reasons = new Reasons(jdbc);
    }

    @Override
    public Optional<PostRow> find(WorkspaceId workspace, PostId id) {
        return jdbc.sql("select * from post where workspace_id = ? and id = ?")
                .params(workspace.value(), id.value())
                .query(Rows::post)
                .optional();
    }

    @Override
    public Said said(WorkspaceId workspace, PostId id) {
        return jdbc.sql("""
                select coalesce(a.request, c.content) as content, a.request is not null and p.content < c.contents as before
                from post p join campaign c on c.id = p.campaign_id left join lateral (
                    select request from attempt where post_id = p.id and part = 0 and state = any(?)
                    order by number desc limit 1) a on true
                where p.workspace_id = ? and p.id = ?""")
                .params(OUT, workspace.value(), id.value())
                .query((row, number) -> new Said(contents.content(row.getString("content")), row.getBoolean("before")))
                .single();
    }

    @Override
    public int saidBefore(WorkspaceId workspace, CampaignId campaign) {
        return jdbc.sql("""
                select count(*) from post p join campaign c on c.id = p.campaign_id
                where p.workspace_id = ? and p.campaign_id = ? and p.content < c.contents
                    and exists (select from attempt a where a.post_id = p.id and a.part = 0 and a.state = any(?))""")
                .params(workspace.value(), campaign.value(), OUT)
                .query(Integer.class)
                .single();
    }

    @Override
    public int publishedSince(WorkspaceId workspace, Instant since) {
        return jdbc.sql("select count(*) from post where workspace_id = ? and published_at > ?")
                .params(workspace.value(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<AccountId, Instant> lastPublished(WorkspaceId workspace, Collection<AccountId> accounts) {
        return jdbc
                .sql("""
                select * from (select a.id, (select max(published_at) from post p where p.workspace_id = ?
                    and p.account_id = a.id and p.published_at is not null) as last
                from unnest(?::uuid[]) a (id)) found where last is not null""")
                .params(
                        workspace.value(),
                        accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new AccountId(row.getObject("id", UUID.class)),
                        Rows.instant(row, "last").orElseThrow()))
                .list()
                .stream()
                .distinct()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Page page(WorkspaceId workspace, CampaignId campaign, Filter filter, Optional<String> cursor, int limit) {
        var wanted = wanted(workspace, campaign, filter);
        var total = jdbc.sql("select count(*) from (" + RANKED + ") t")
                .params(wanted)
                .query(Integer.class)
                .single();
        var from = RankCursor.of(cursor, "-infinity");
        wanted.addAll(List.of(from.rank(), from.place(), from.id(), limit + 1));
        var found = jdbc.sql(RANKED + " and (rank, due_at, id) > (?::int, ?::timestamptz, ?::uuid)"
                        + " order by rank, due_at, id limit ?")
                .params(wanted)
                .query((row, number) -> Map.entry(
                        new RankCursor(
                                        row.getString("rank"),
                                        Rows.instant(row, "due_at")
                                                .orElseThrow()
                                                .toString(),
                                        row.getString("id"))
                                .toString(),
                        Rows.post(row, number)))
                .list();
        var next = found.size() > limit ? Optional.of(found.get(limit - 1).getKey()) : Optional.<String>empty();
        return new Page(found.stream().limit(limit).map(Map.Entry::getValue).toList(), next, total);
    }

    @Override
    public Optional<Place> place(WorkspaceId workspace, CampaignId campaign, Filter filter, PostId post) {
        var wanted = wanted(workspace, campaign, filter);
        wanted.add(post.value());
        return jdbc.sql("""
                select * from (select id, lag(id) over list as previous, lead(id) over list as next,
                    row_number() over list as position, count(*) over () as of from (RANKED) r
                    window list as (order by rank, due_at, id)) placed where id = ?""".replace("RANKED", RANKED))
                .params(wanted)
                .query((row, number) -> new Place(
                        Optional.ofNullable(row.getObject("previous", UUID.class))
                                .map(PostId::new),
                        Optional.ofNullable(row.getObject("next", UUID.class)).map(PostId::new),
                        row.getInt("position"),
                        row.getInt("of")))
                .optional();
    }

    @Override
    public List<Attempt> attempts(WorkspaceId workspace, PostId id) {
        return jdbc.sql("select * from attempt where workspace_id = ? and post_id = ? order by part, number")
                .params(workspace.value(), id.value())
                .query(Rows::attempt)
                .list();
    }

    @Override
    public List<Happening> story(WorkspaceId workspace, PostId id) {
        return jdbc.sql("select * from event where workspace_id = ? and subject = ? order by id limit 500")
                .params(workspace.value(), id.value())
                .query((row, number) -> new Happening(
                        Rows.instant(row, "at").orElseThrow(), row.getString("kind"), facts(row.getString("facts"))))
                .list();
    }

    @Override
    public Map<CampaignId, List<Count>> counts(WorkspaceId workspace, Collection<CampaignId> campaigns) {
        var counts = new HashMap<CampaignId, List<Count>>();
        jdbc.sql("select campaign_id, platform, " + SHOWN
                        + " as shown, count(*) as posts, min(due_at) as first, max(due_at) as last from post"
                        + " where workspace_id = ? and campaign_id = any(?::uuid[]) group by 1, 2, 3 order by 1, 2, 3")
                .params(
                        workspace.value(),
                        campaigns.stream().map(CampaignId::toString).toArray(String[]::new))
                .query(row -> {
                    counts.computeIfAbsent(
                                    new CampaignId(row.getObject("campaign_id", UUID.class)), id -> new ArrayList<>())
                            .add(new Count(
                                    new PlatformId(row.getString("platform")),
                                    Shown.valueOf(row.getString("shown")),
                                    row.getInt("posts"),
                                    Rows.instant(row, "first").orElseThrow(),
                                    Rows.instant(row, "last").orElseThrow()));
                });
        return counts;
    }

    @Override
    public List<Reason> reasons(WorkspaceId workspace, CampaignId campaign) {
        return reasons.of(workspace, campaign);
    }

    @Override
    public List<Post> inFlight(WorkspaceId workspace, CampaignId campaign, int limit) {
        return jdbc.sql("""
                select * from post where workspace_id = ? and campaign_id = ? and state in ('SENDING', 'ACCEPTED')
                order by id limit ?""").params(workspace.value(), campaign.value(), limit).query(Rows::post).list().stream()
                .map(PostRow::post)
                .toList();
    }

    private static List<@Nullable Object> wanted(WorkspaceId workspace, CampaignId campaign, Filter filter) {
        var states = filter.states().stream().map(Enum::name).toArray(String[]::new);
        var platforms = filter.platforms().stream().map(PlatformId::slug).toArray(String[]::new);
        var failures = filter.failures().stream().map(Enum::name).toArray(String[]::new);
        return new ArrayList<>(Arrays.asList(
                workspace.value(),
                campaign.value(),
                states.length == 0,
                states,
                platforms.length == 0,
                platforms,
                failures.length == 0,
                failures,
                filter.text().isEmpty(),
                filter.text().orElse("").toLowerCase(ROOT)));
    }

    private Map<String, String> facts(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
