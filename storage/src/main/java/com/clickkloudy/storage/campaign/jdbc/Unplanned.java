package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.Spread;
import com.clickkloudy.model.campaign.plan.Candidate;
import com.clickkloudy.model.campaign.plan.Scopes;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.CountedAs;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Plans.Scene;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What has no slot that holds: posts that never had one or whose plan was thrown away, and those whose slot went by.
final class Unplanned {
    /// A slot that has gone by for so long is none any more: others may have taken what comes after it.
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final String OPEN = " p.state in ('PLANNED', 'PREPARED', 'WAITING') ";
    private static final String LATE = " p.plan = c.plan and p.due_at < :late and p.waits_until is null"
            + " and not coalesce(p.batch = any(:running), false) ";
    private final JdbcClient jdbc;
    private final Json json;

    Unplanned(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @return empty if every open post has a slot, or if the gate is closed
    Optional<Due> find(Scene scene, CampaignId campaign, Collection<Integer> running) {
        return jdbc.sql("""
                select c.schedule, c.due_at, c.plan, c.version, c.revision,
                    jsonb_array_length(c.content -> 'attachments') as files
                from campaign c where c.workspace_id = :workspace and c.id = :campaign and c.gate = 'OPEN'
                    and c.state in ('SCHEDULED', 'PUBLISHING', 'FINISHED') and (c.unplanned or exists(
                        select from post p where p.workspace_id = c.workspace_id and p.campaign_id = c.id and""" + OPEN + "and" + LATE + "))")
                .param("workspace", scene.workspace().value())
                .param("campaign", campaign.value())
                .param("late", Rows.at(late(scene)))
                .param("running", running.toArray(Integer[]::new))
                .query((row, number) -> due(row))
                .optional();
    }

    List<PlatformId> platforms(Scene scene, CampaignId campaign) {
        return jdbc.sql("select distinct p.platform from post p where p.workspace_id = ? and p.campaign_id = ? and"
                        + OPEN)
                .params(scene.workspace().value(), campaign.value())
                .query((row, number) -> new PlatformId(row.getString(1)))
                .list();
    }

    List<Row> rows(Scene scene, CampaignId campaign, Collection<Integer> running, Due due) {
        return jdbc.sql("""
                select p.id, p.account_id, p.platform, p.due_at, p.not_after, greatest(p.asked_at, p.waits_until) as asked,
                    p.plan <> 0 and p.due_at < :late as late, coalesce(p.batch = any(:running), false) as leaving,
                    a.remote_id, a.server, a.app_id, a.zone
                from post p join campaign c on c.id = p.campaign_id
                    left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
                where p.workspace_id = :workspace and p.campaign_id = :campaign and p.not_after > :now
                    and (:all or p.platform = any(:rated)) and (p.plan <> c.plan or""" + LATE + ") and" + OPEN)
                .param("workspace", scene.workspace().value())
                .param("campaign", campaign.value())
                .param("late", Rows.at(late(scene)))
                .param("running", running.toArray(Integer[]::new))
                .param("now", Rows.at(scene.now()))
                .param("all", !(due.schedule().spread() instanceof Spread.AtOnce))
                .param(
                        "rated",
                        scene.rates().keySet().stream().map(PlatformId::slug).toArray(String[]::new))
                .query((row, number) -> row(scene, due, row))
                .list();
    }

    List<Candidate> accounts(Scene scene, Collection<AccountId> accounts) {
        return jdbc.sql("""
                select a.id as account_id, a.platform, a.remote_id, a.server, a.app_id, a.zone from account a
                where a.workspace_id = ? and a.id = any(?::uuid[])""")
                .params(
                        scene.workspace().value(),
                        accounts.stream().map(AccountId::toString).toArray(String[]::new))
                .query((row, number) -> candidate(scene, row, Optional.empty(), Optional.empty()))
                .list();
    }

    /// Unless somebody has changed the campaign meanwhile.
    void settle(CampaignId campaign, Due due) {
        jdbc.sql("update campaign set unplanned = false where id = ? and revision = ?")
                .params(campaign.value(), due.revision())
                .update();
    }

    private Due due(ResultSet row) throws SQLException {
        return new Due(
                json.schedule(row.getString("schedule")),
                Rows.instant(row, "due_at").orElseThrow(),
                row.getInt("files"),
                row.getInt("plan"),
                row.getInt("version"),
                row.getLong("revision"));
    }

    /// What is late keeps the time by which it has to be out, and takes no part in the spread, unless that is one of
    /// hours in which alone it may leave.
    private static Row row(Scene scene, Due due, ResultSet row) throws SQLException {
        var late = row.getBoolean("late");
        var notAfter = Rows.instant(row, "not_after").filter(at -> late);
        var asked = Rows.instant(row, "asked");
        if (late && !(due.schedule().spread() instanceof Spread.Daily)) {
            asked = asked.or(() -> Optional.of(scene.now()));
        }
        return new Row(
                new PostId(row.getObject("id", UUID.class)),
                candidate(scene, row, asked, notAfter),
                Rows.instant(row, "due_at").orElseThrow(),
                row.getBoolean("leaving"));
    }

    private static Candidate candidate(Scene scene, ResultSet row, Optional<Instant> asked, Optional<Instant> notAfter)
            throws SQLException {
        var account = new AccountId(row.getObject("account_id", UUID.class));
        var platform = new PlatformId(row.getString("platform"));
        var remote = Rows.text(row, "remote_id").orElse(account.toString());
        var counted = CountedAs.of(scene.workspace(), remote, Rows.text(row, "server"), Rows.text(row, "app_id"));
        var zone = Rows.text(row, "zone").map(ZoneId::of);
        return new Candidate(account, platform, Scopes.of(platform, counted), zone, asked, notAfter);
    }

    private static Instant late(Scene scene) {
        return scene.now().minus(GRACE);
    }

    /// A campaign some of whose posts have no slot.
    ///
    /// @param plan the number that its posts' slots carry
    record Due(Schedule schedule, Instant at, int files, int plan, int version, long revision) {
        Due(Schedule schedule, Instant at, int files) {
            this(schedule, at, files, 0, 0, 0);
        }
    }

    /// @param dueAt its slot so far
    /// @param isLeaving true if it is in a batch that runs: its slot stays as it is
    record Row(PostId id, Candidate post, Instant dueAt, boolean isLeaving) {
        Row at(Instant slot) {
            return new Row(id, post, slot, isLeaving);
        }
    }
}
