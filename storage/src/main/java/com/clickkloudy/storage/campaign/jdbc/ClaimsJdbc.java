package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.storage.campaign.Claim;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Claims in PostgreSQL. Locks are taken in one order everywhere: campaign, post, attempt.
final class ClaimsJdbc implements Claims {
    private static final String CLAIM = """
            update post p set state = 'SENDING', sent_at = clock_timestamp(), tries = p.tries + 1,
                stamped_at = coalesce(p.stamped_at, date_trunc('milliseconds', p.due_at)),
                waits_until = null, failure_kind = null, failure_field = null, failure_message = null,
                next_look = null, looks = 0, parked_at = null, changed_at = now()
            from campaign c
            where p.workspace_id = ? and p.id = ? and c.id = p.campaign_id
                and c.gate = 'OPEN' and c.version = ? and p.not_after > clock_timestamp()
                and p.state in ('PLANNED', 'PREPARED', 'WAITING')
                and not exists (select from attempt a where a.post_id = p.id and a.part = 0
                    and a.state in ('SENDING', 'ACCEPTED', 'UNKNOWN', 'PUBLISHED'))
            returning p.*""";
    private static final String BEGIN = """
            insert into attempt (post_id, part, number, workspace_id, state, key, created_at, request, prepared,
                claimed_at, deadline, worker)
            select p.id, 0, p.tries, p.workspace_id, 'SENDING', ?, p.stamped_at, c.content, p.prepared,
                p.sent_at, p.sent_at + make_interval(secs => ?), ?
            from post p join campaign c on c.id = p.campaign_id where p.id = ?
            returning *""";
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Events events;
    private final Locks locks;
    private final Endings endings;

    ClaimsJdbc(JdbcClient jdbc, TransactionTemplate transactions, Events events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.locks = new Locks(jdbc);
        this.endings = new Endings(jdbc, events);
    }

    @Override
    public Claim claim(WorkspaceId workspace, PostId post, int version, Duration claimFor, String worker) {
        return transactions.execute(status -> {
            if (!locks.sharedOf(workspace, post)) {
                throw new IllegalArgumentException("There is no such post. post=" + post);
            }
            return jdbc.sql(CLAIM)
                    .params(workspace.value(), post.value(), version)
                    .query(Rows::post)
                    .optional()
                    .map(row -> begin(row, claimFor, worker))
                    .orElseGet(() -> refuse(workspace, post));
        });
    }

    @Override
    public PostRow record(WorkspaceId workspace, PostId post, int number, Ending ending) {
        return transactions.execute(status -> {
            locks.sharedOf(workspace, post);
            endings.write(workspace, post, number, ending);
            return find(workspace, post);
        });
    }

    @Override
    public Optional<Begun> last(WorkspaceId workspace, PostId post) {
        return jdbc.sql("""
                select a.*, min(a.claimed_at) over (partition by key) as first_at,
                    count(*) filter (where state = 'NOT_SENT' and failure_kind = 'UNCONFIRMED') over () as absent
                from attempt a where workspace_id = ? and post_id = ? and part = 0
                order by state in ('SENDING', 'ACCEPTED', 'UNKNOWN') desc, number desc limit 1""")
                .params(workspace.value(), post.value())
                .query((row, number) -> new Begun(
                        Rows.attempt(row, number),
                        Rows.text(row, "prepared"),
                        Rows.text(row, "accepted"),
                        Rows.instant(row, "first_at").orElseThrow(),
                        row.getInt("absent")))
                .optional();
    }

    private Claim begin(PostRow row, Duration claimFor, String worker) {
        var post = row.post();
        var key = PostKey.of(post.id(), 0, row.content());
        var attempt = jdbc.sql(BEGIN)
                .params(
                        key.value(),
                        claimFor.toMillis() / 1000.0,
                        worker,
                        post.id().value())
                .query(Rows::attempt)
                .single();
        var facts = Map.of("attempt", String.valueOf(attempt.number()));
        events.append(new Event(post.workspace(), "post.sent", post.id().value(), facts));
        return new Claim.Granted(attempt, row.prepared());
    }

    private Claim refuse(WorkspaceId workspace, PostId id) {
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
        return endings.miss(workspace, id) ? new Claim.Missed(find(workspace, id)) : new Claim.Held("gate or version");
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
}
