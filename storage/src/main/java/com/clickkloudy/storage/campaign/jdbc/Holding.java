package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.storage.campaign.Claim;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What holds back a post, as claims see it: its platform, its app, its account, its account's server.
final class Holding {
    private static final String OVER = """
            h.platform = p.platform and case h.scope when 'PLATFORM' then true
                when 'APP' then h.whose = coalesce(a.app_id::text, concat_ws(' ', p.workspace_id, a.server))
                when 'ACCOUNT' then h.whose = a.remote_id
                else h.whose = coalesce(a.server, '') end
                and (h.until is null or h.until > clock_timestamp() or h.kind = 'UNREACHABLE')""";

    /// The condition of a claim: nothing holds back the post `p`.
    static final String FREE =
            "0 = (select count(*) from hold h left join account a on a.id = p.account_id where " + OVER + ")";

    /// How long what nobody has given an end rests before it looks again; its end wakes it earlier.
    private static final Duration ENDLESS = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Events events;

    Holding(JdbcClient jdbc, Events events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// @return what holds the post back though its campaign would send it, the longest last
    List<Found> of(PostId post, int version) {
        return jdbc.sql("""
                select h.kind, h.why, h.until, clock_timestamp() as now
                from post p join campaign c on c.id = p.campaign_id
                    left join account a on a.id = p.account_id join hold h on OVER
                where c.version = ? and p.id = ? and MAY_LEAVE order by h.until nulls last""".replace("OVER", OVER).replace("MAY_LEAVE", Claiming.MAY_LEAVE))
                .params(version, post.value())
                .query(Holding::found)
                .list();
    }

    /// Asks to be the one who tries. Whoever may, moves the others' turn on.
    boolean mayProbe(PostId post, List<Found> holds) {
        return !holds.isEmpty()
                && holds.stream().allMatch(Found::isDue)
                && jdbc.sql("""
                update hold h set probes = h.probes + 1, until = clock_timestamp()
                    + make_interval(secs => least(h.every * 2 ^ least(h.probes, 10), greatest(h.every, 120)))
                from post p left join account a on a.id = p.account_id
                where p.id = ? and h.until <= clock_timestamp() and OVER""".replace("OVER", OVER)).param(post.value()).update() == holds.size();
    }

    /// Lets an open post wait for the end of what holds it.
    Claim wait(PostRow row, Found hold) {
        var post = row.post();
        jdbc.sql("""
                update post set state = 'WAITING', waits_until = ?, failure_kind = ?, failure_field = null,
                    failure_message = ?, changed_at = now()
                where id = ? and state in ('PLANNED', 'PREPARED', 'WAITING')""")
                .params(
                        Rows.at(hold.end()),
                        hold.kind().name(),
                        hold.why(),
                        post.id().value())
                .update();
        var known = post.trouble().filter(trouble -> trouble.message().equals(hold.why()));
        if (known.isEmpty()) {
            var facts = Endings.facts(hold.kind(), hold.why());
            events.append(new Event(post.workspace(), "post.waits", post.id().value(), facts));
        }
        return new Claim.Held(Optional.of(hold.end()), hold.why());
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                FailureKind.valueOf(row.getString("kind")),
                row.getString("why"),
                Rows.instant(row, "until"),
                Rows.instant(row, "now").orElseThrow());
    }

    /// One hold, seen at this instant.
    record Found(FailureKind kind, String why, Optional<Instant> until, Instant now) {
        /// True of what failed and may be tried again by one.
        boolean isDue() {
            return until.isPresent() && !until.get().isAfter(now);
        }

        Instant end() {
            return until.orElse(now.plus(ENDLESS));
        }
    }
}
