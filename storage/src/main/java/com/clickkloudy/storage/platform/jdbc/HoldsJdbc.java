package com.clickkloudy.storage.platform.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.platform.Hold;
import com.clickkloudy.storage.platform.Hold.Kind;
import com.clickkloudy.storage.platform.Hold.Place;
import com.clickkloudy.storage.platform.Holds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Holds in PostgreSQL. Those that have passed stay for a while and hold nothing.
final class HoldsJdbc implements Holds {
    private static final String INSERT = """
            insert into hold (platform, scope, whose, kind, why, until, every)
            values (?, ?, ?, ?, ?, clock_timestamp() + make_interval(secs => ?), ?)
            on conflict (platform, scope, whose) do update set kind = excluded.kind, why = excluded.why,
                until = excluded.until, every = excluded.every, probes = 0, since = excluded.since where\s""";
    /// A pause may have been given other reasons since.
    private static final String WAITS_FOR_IT = """
            p.platform = ? and p.state = 'WAITING' and p.failure_kind = ?
                and (? = 'PAUSED' or p.failure_message = ?)""";
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    HoldsJdbc(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void throttled(Place place, String why, Duration wait) {
        jdbc.sql("delete from hold where kind = 'THROTTLED' and until < now() - interval '1 hour'")
                .update();
        hold(place, Kind.THROTTLED, why, wait, "hold.kind = 'UNREACHABLE' or hold.until < excluded.until");
    }

    @Override
    public void unreachable(Place place, String why, Duration every) {
        hold(place, Kind.UNREACHABLE, why, every, "hold.kind = 'THROTTLED' and hold.until < clock_timestamp()");
    }

    private void hold(Place place, Kind kind, String why, Duration wait, String overrules) {
        var seconds = Math.max(wait.toMillis(), 1) / 1000.0;
        jdbc.sql(INSERT + overrules)
                .params(
                        place.platform().slug(),
                        place.scope().name(),
                        place.whose(),
                        kind.name(),
                        why,
                        seconds,
                        seconds)
                .update();
    }

    @Override
    public void passed(WorkspaceId workspace, PostId post) {
        var lifted = jdbc.sql("""
                delete from hold h using post p left join account a on a.id = p.account_id
                where p.workspace_id = ? and p.id = ? and h.kind = 'UNREACHABLE' and h.platform = p.platform
                    and case h.scope when 'ACCOUNT' then h.whose = a.remote_id
                        when 'HOST' then h.whose = coalesce(a.server, '') else false end
                returning h.*""")
                .params(workspace.value(), post.value())
                .query(HoldsJdbc::hold)
                .list();
        lifted.forEach(this::free);
    }

    @Override
    public void pause(PlatformId platform, String why) {
        jdbc.sql("""
                insert into hold (platform, scope, whose, kind, why) values (?, 'PLATFORM', '', 'PAUSED', ?)
                on conflict (platform, scope, whose) do update set why = excluded.why""").params(platform.slug(), why).update();
    }

    @Override
    public List<Freed> resume(PlatformId platform) {
        return jdbc
                .sql("delete from hold where platform = ? and scope = 'PLATFORM' returning *")
                .param(platform.slug())
                .query(HoldsJdbc::hold)
                .list()
                .stream()
                .flatMap(hold -> free(hold).stream())
                .toList();
    }

    /// Each campaign under its lock, so that nobody waits for each other.
    private List<Freed> free(Hold ended) {
        return jdbc
                .sql("select distinct p.workspace_id, p.campaign_id from post p where " + WAITS_FOR_IT)
                .params(waitingFor(ended))
                .query((row, number) -> new Freed(
                        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                        0))
                .list()
                .stream()
                .map(each -> free(each, ended))
                .toList();
    }

    private static List<Object> waitingFor(Hold ended) {
        var kind = ended.kind().name();
        return new ArrayList<>(List.of(ended.place().platform().slug(), kind, kind, ended.why()));
    }

    private Freed free(Freed found, Hold ended) {
        return transactions.execute(status -> {
            var campaign = found.campaign();
            var waiting = waitingFor(ended);
            waiting.add(campaign.value());
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(campaign.toString())
                    .query((row, number) -> true)
                    .single();
            jdbc.sql("update post p set waits_until = now(), changed_at = now() where " + WAITS_FOR_IT
                            + " and p.campaign_id = ?")
                    .params(waiting)
                    .update();
            var revision = jdbc.sql("update campaign set revision = revision + 1 where id = ? returning revision")
                    .param(campaign.value())
                    .query(Long.class)
                    .single();
            return new Freed(found.workspace(), campaign, revision);
        });
    }

    @Override
    public Map<PlatformId, Queue> queues() {
        return jdbc
                .sql("""
                select p.platform, count(*) as open, count(*) filter (where p.due_at <= now()) as due,
                    max(greatest(p.due_at, p.waits_until)) as last
                from post p join campaign c on c.id = p.campaign_id
                where p.state in ('PLANNED', 'PREPARED', 'WAITING') and c.gate = 'OPEN'
                    and c.state in ('SCHEDULED', 'PUBLISHING')
                group by p.platform""")
                .query((row, number) -> new Queue(
                        new PlatformId(row.getString("platform")),
                        row.getInt("open"),
                        row.getInt("due"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Queue::platform, Function.identity()));
    }

    @Override
    public List<Hold> now() {
        return jdbc.sql("""
                select * from hold where until is null or until > clock_timestamp() or kind = 'UNREACHABLE'
                order by until desc nulls first, platform, scope, whose limit 1000""").query(HoldsJdbc::hold).list();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        var platform = new PlatformId(row.getString("platform"));
        var scope = Hold.Scope.valueOf(row.getString("scope"));
        var until = Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new Hold(
                new Place(platform, scope, row.getString("whose")),
                Kind.valueOf(row.getString("kind")),
                row.getString("why"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                until);
    }
}
