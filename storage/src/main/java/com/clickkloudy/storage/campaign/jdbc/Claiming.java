package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.storage.campaign.Claim;
import com.clickkloudy.storage.campaign.PostRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Claims any number of posts in the transaction that is under way, each checked by itself. The campaigns' locks are
/// held by the caller.
final class Claiming {
    /// Asked so that no index by campaign serves: it would be read whole, all posts of the campaign, for each of them.
    private static final String TAKE = """
            select p.id, p.content from post p join unnest(?::uuid[], ?::uuid[]) as w(workspace, id)
                on p.workspace_id = w.workspace and p.id = w.id
            where array_position(?::uuid[], p.campaign_id) is not null for update of p skip locked""";
    /// A post leaves at its slot and not before; the clocks of two machines may differ by a little.
    /// What belongs to a post is counted for it and not joined, and its state is asked for so that no
    /// index of open posts serves: planned while a table was small or nothing was open, each claim
    /// would read the whole of either.
    static final String MAY_LEAVE = """
            c.gate = 'OPEN' and p.content = c.contents
                and p.due_at <= clock_timestamp() + interval '100 milliseconds'
                and p.not_after > clock_timestamp()
                and array_position(array['PLANNED', 'PREPARED', 'WAITING'], p.state) is not null
                and 0 = (select count(*) from account o where o.id = p.account_id and o.status <> 'CONNECTED')
                and 0 = (select count(*) from attempt a where a.post_id = p.id and a.part = 0
                    and a.state in ('SENDING', 'ACCEPTED', 'UNKNOWN', 'PUBLISHED'))""";

    private static final String PROBE = """
            with claimed as (
                update post p set state = 'SENDING', sent_at = clock_timestamp(), tries = p.tries + 1,
                    stamped_at = coalesce(p.stamped_at, date_trunc('milliseconds', p.due_at)),
                    waits_until = null, failure_kind = null, failure_field = null, failure_message = null,
                    next_look = null, looks = 0, parked_at = null, changed_at = now()
                from unnest(?::uuid[], ?::int[], ?::uuid[]) as w(id, version, key) join post q on q.id = w.id
                    cross join lateral (select * from campaign where id = q.campaign_id offset 0) c
                where p.id = w.id and c.version = w.version and MAY_LEAVE
                returning p.id, p.workspace_id, p.tries, p.stamped_at, p.prepared, p.sent_at, w.key, c.content
            ), told as (
                insert into event (workspace_id, kind, subject, facts)
                select workspace_id, 'post.sent', id, jsonb_build_object('attempt', tries::text) from claimed
            )
            insert into attempt (post_id, part, number, workspace_id, state, key, created_at, request, prepared,
                claimed_at, deadline, worker)
            select id, 0, tries, workspace_id, 'SENDING', key, stamped_at, content, prepared,
                sent_at, sent_at + make_interval(secs => ?), ? from claimed
            returning *""".replace("MAY_LEAVE", MAY_LEAVE);
    private static final String CLAIM = PROBE.replace(MAY_LEAVE, MAY_LEAVE + " and " + Holding.FREE);
    private final JdbcClient jdbc;
    private final Endings endings;
    private final Holding holding;

    Claiming(JdbcClient jdbc, Endings endings, Holding holding) {
        this.jdbc = jdbc;
        this.endings = endings;
        this.holding = holding;
    }

    /// @param campaigns those whose locks are held
    /// @return nothing about posts that belong to others, or that somebody else is changing at this moment
    Map<PostId, Claim> claim(List<Wanted> wanted, List<UUID> campaigns) {
        var taken = take(wanted, campaigns);
        var mine =
                wanted.stream().filter(each -> taken.containsKey(each.post())).toList();
        var claims = new HashMap<PostId, Claim>();
        for (var sameTerms : byTerms(mine)) {
            claims.putAll(begin(CLAIM, sameTerms, taken));
        }
        mine.forEach(each -> claims.computeIfAbsent(each.post(), post -> refuse(each, taken)));
        return claims;
    }

    /// @return the key of each post that is now held
    private Map<PostId, UUID> take(List<Wanted> wanted, List<UUID> campaigns) {
        var taken = new HashMap<PostId, UUID>();
        jdbc.sql(TAKE)
                .params(
                        wanted.stream().map(each -> each.workspace().value()).toArray(UUID[]::new),
                        wanted.stream().map(each -> each.post().value()).toArray(UUID[]::new),
                        campaigns.toArray(UUID[]::new))
                .query(row -> {
                    var post = new PostId(row.getObject("id", UUID.class));
                    taken.put(post, PostKey.of(post, 0, row.getInt("content")).value());
                });
        return taken;
    }

    /// One worker asks with the same terms for all it claims.
    private static List<List<Wanted>> byTerms(List<Wanted> wanted) {
        var groups = new HashMap<Terms, List<Wanted>>();
        wanted.forEach(each ->
                groups.computeIfAbsent(each.terms(), terms -> new ArrayList<>()).add(each));
        return List.copyOf(groups.values());
    }

    private Map<PostId, Claim> begin(String claim, List<Wanted> wanted, Map<PostId, UUID> keys) {
        var terms = wanted.getFirst().terms();
        var claims = new HashMap<PostId, Claim>();
        jdbc.sql(claim)
                .params(
                        wanted.stream().map(each -> each.post().value()).toArray(UUID[]::new),
                        wanted.stream().map(Wanted::version).toArray(Integer[]::new),
                        wanted.stream().map(each -> keys.get(each.post())).toArray(UUID[]::new),
                        terms.claimFor().toMillis() / 1000.0,
                        terms.worker())
                .query((row, number) ->
                        new Claim.Granted(Rows.attempt(row, number), Rows.text(row, "prepared"), claim.equals(PROBE)))
                .list()
                .forEach(granted -> claims.put(granted.attempt().post(), granted));
        return claims;
    }

    private Claim refuse(Wanted wanted, Map<PostId, UUID> keys) {
        var workspace = wanted.workspace();
        var id = wanted.post();
        var row = find(workspace, id);
        var open = open(id);
        if (open.isPresent()) {
            return switch (open.get().state()) {
                case ACCEPTED -> new Claim.Accepted(open.get());
                case PUBLISHED -> new Claim.Ended(PostState.PUBLISHED);
                case SENDING, UNKNOWN, NOT_SENT, REFUSED -> new Claim.Unknown(open.get());
            };
        }
        if (!PostState.OPEN.contains(row.post().state())) {
            return new Claim.Ended(row.post().state());
        }
        return endings.miss(workspace, id) ? new Claim.Missed(find(workspace, id)) : hold(wanted, row, keys);
    }

    private Claim hold(Wanted wanted, PostRow row, Map<PostId, UUID> keys) {
        if (holding.mayProbe(wanted.post(), holding.of(wanted.post(), wanted.version()))) {
            var granted = begin(PROBE, List.of(wanted), keys).get(wanted.post());
            if (granted != null) {
                return granted;
            }
        }
        var holds = holding.of(wanted.post(), wanted.version());
        return holds.isEmpty()
                ? new Claim.Held(Optional.empty(), "gate, version, time or account")
                : holding.wait(row, holds.getLast());
    }

    private Optional<Attempt> open(PostId post) {
        return jdbc.sql("""
                select * from attempt where post_id = ? and part = 0
                and state in ('SENDING', 'ACCEPTED', 'UNKNOWN', 'PUBLISHED') order by number desc limit 1""").param(post.value()).query(Rows::attempt).optional();
    }

    private PostRow find(WorkspaceId workspace, PostId post) {
        return jdbc.sql("select * from post where workspace_id = ? and id = ?")
                .params(workspace.value(), post.value())
                .query(Rows::post)
                .single();
    }

    /// One post that somebody asks to send.
    record Wanted(WorkspaceId workspace, PostId post, int version, Terms terms) {}

    record Terms(Duration claimFor, String worker) {}
}
