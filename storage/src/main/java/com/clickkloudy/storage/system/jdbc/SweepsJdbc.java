package com.clickkloudy.storage.system.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.system.Sweeps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sweeps in PostgreSQL. It finds; what it changes goes through the same doors as everything else.
final class SweepsJdbc implements Sweeps {
    private static final String POINTER = """
            select p.workspace_id, p.campaign_id, p.id, p.account_id, p.platform, c.version, p.failure_kind, a.number
            from post p join campaign c on c.id = p.campaign_id
                left join lateral (select max(number) as number from attempt where post_id = p.id) a on true
            """;
    private final JdbcClient jdbc;
    private final Claims claims;
    private final Batches batches;

    SweepsJdbc(JdbcClient jdbc, Claims claims, Batches batches) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.batches = batches;
    }

    @Override
    public List<Found> untold(int limit) {
        return jdbc.sql("""
                select workspace_id, id, revision from campaign
                where told < revision and state <> 'DRAFT' order by changed_at limit ?""").param(limit).query(SweepsJdbc::found).list();
    }

    @Override
    public List<Found> active(Instant dueBefore, int limit) {
        return jdbc.sql("""
                select workspace_id, id, revision from campaign
                where state in ('SCHEDULED', 'PUBLISHING') and due_at <= ? order by due_at limit ?""")
                .params(dueBefore.atOffset(ZoneOffset.UTC), limit)
                .query(SweepsJdbc::found)
                .list();
    }

    @Override
    public List<Batches.Pointer> orphans(Duration settled, int limit) {
        var orphans = jdbc.sql(POINTER + """
                where exists (select from attempt o where o.post_id = p.id and o.part = 0 and o.state = 'SENDING'
                    and o.deadline + make_interval(secs => ?) < now()) limit ?""")
                .params(settled.toMillis() / 1000.0, limit)
                .query((row, number) -> new Orphan(pointer(row), row.getInt("number")))
                .list();
        orphans.forEach(each -> claims.record(
                each.pointer().workspace(),
                each.pointer().post(),
                each.number(),
                new Ending.Unknown("The worker that sent it stopped before it had an answer.", Optional.of(now()))));
        return orphans.stream().map(Orphan::pointer).toList();
    }

    @Override
    public List<Batches.Pointer> unattended(int most, int limit) {
        var unsettled = jdbc.sql(POINTER + """
                where p.state in ('ATTENTION', 'ACCEPTED') and p.next_look < now() - interval '2 minutes'
                order by p.next_look limit ?""")
                .param(limit)
                .query((row, number) -> pointer(row))
                .list();
        if (!unsettled.isEmpty()) {
            return unsettled;
        }
        return jdbc
                .sql(POINTER + """
                where p.state = 'ATTENTION' and not p.resolving and c.gate <> 'CANCELLED'
                    and (select count(*) from post o where o.campaign_id = c.id and o.resolving) < ?
                order by p.parked_at limit ?""")
                .params(most, Math.min(limit, most))
                .query((row, number) -> pointer(row))
                .list()
                .stream()
                .filter(each -> batches.resolving(each.workspace(), each.post(), most))
                .toList();
    }

    @Override
    public List<Batches.Pointer> attended(Instant before, int limit) {
        return jdbc.sql("""
                with asked as (
                    update post set attended_at = now() where id in (
                        select id from post where resolving and attended_at < ? order by attended_at limit ?
                        for update skip locked)
                    returning id)
                """ + POINTER + "join asked on asked.id = p.id")
                .params(before.atOffset(ZoneOffset.UTC), limit)
                .query((row, number) -> pointer(row))
                .list();
    }

    @Override
    public List<Back> reconnected(int limit) {
        return jdbc.sql("""
                select distinct p.workspace_id, p.account_id from post p
                    join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
                    join campaign c on c.id = p.campaign_id
                where p.state = 'ATTENTION' and p.failure_kind in ('SIGNED_OUT', 'FORBIDDEN') and p.not_after > now()
                    and a.status = 'CONNECTED' and a.connected_at > p.parked_at and c.gate <> 'CANCELLED' limit ?""")
                .param(limit)
                .query((row, number) -> new Back(
                        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .list();
    }

    @Override
    public int missed(int limit) {
        return over("""
                where p.state in ('PLANNED', 'PREPARED', 'WAITING') and c.gate = 'OPEN'
                    and p.not_after < now() order by p.not_after limit ?""", limit).stream()
                .mapToInt(each ->
                        batches.close(each.workspace(), each.post()).parkedAt().isPresent() ? 1 : 0)
                .sum();
    }

    @Override
    public int expired(Instant parkedBefore, int limit) {
        var expired = jdbc.sql(POINTER + "where p.state = 'ATTENTION' and p.parked_at < ? limit ?")
                .params(parkedBefore.atOffset(ZoneOffset.UTC), limit)
                .query((row, number) -> pointer(row))
                .list();
        expired.forEach(each -> batches.expire(each.workspace(), each.post(), parkedBefore));
        return expired.size();
    }

    @Override
    public int forgetReservations(Instant before, int limit) {
        return jdbc.sql("""
                delete from reservation where ctid = any(array(
                    select ctid from reservation where at < ? order by at limit ? for update skip locked))""").params(before.atOffset(ZoneOffset.UTC), limit).update();
    }

    private List<Batches.Pointer> over(String where, int limit) {
        return jdbc.sql(POINTER + where)
                .param(limit)
                .query((row, number) -> pointer(row))
                .list();
    }

    private Instant now() {
        return jdbc.sql("select now()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new CampaignId(row.getObject("id", UUID.class)),
                row.getLong("revision"));
    }

    private static Batches.Pointer pointer(ResultSet row) throws SQLException {
        return new Batches.Pointer(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new PostId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new PlatformId(row.getString("platform")),
                row.getInt("version"),
                Optional.ofNullable(row.getString("failure_kind")).map(FailureKind::valueOf));
    }

    private record Orphan(Batches.Pointer pointer, int number) {}
}
