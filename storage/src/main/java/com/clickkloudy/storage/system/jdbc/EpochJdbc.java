package com.clickkloudy.storage.system.jdbc;

import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.storage.system.Epoch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The epoch in PostgreSQL, held against its file.
///
/// A post in doubt gets an attempt of unknown outcome with the key that it has or would have had, so that everything
/// goes on as for a lost answer: repeated or looked for where the platform allows it, else left to a person.
final class EpochJdbc implements Epoch {
    private static final Logger LOG = LoggerFactory.getLogger(EpochJdbc.class);
    private static final String MESSAGE =
            "It may have gone out after the backup that was restored. Look on the platform before you retry it.";
    private static final String OVERDUE = """
            select p.id, p.content from post p join campaign c on c.id = p.campaign_id
            where p.state in ('PLANNED', 'PREPARED', 'WAITING') and p.due_at <= now() and c.gate <> 'CANCELLED'
                and not exists (select from attempt a where a.post_id = p.id and a.part = 0
                    and a.state in ('SENDING', 'ACCEPTED', 'UNKNOWN', 'PUBLISHED'))
            for update of p""";
    /// The look is due by more than the two minutes that the sweeper leaves to a post's own workflow.
    private static final String DOUBT = """
            with doubted as (
                update post p set state = 'ATTENTION', tries = p.tries + 1,
                    stamped_at = coalesce(p.stamped_at, date_trunc('milliseconds', p.due_at)),
                    waits_until = null, failure_kind = 'UNCONFIRMED', failure_field = null, failure_message = :message,
                    next_look = now() - interval '3 minutes', looks = 0, parked_at = now(), changed_at = now()
                from unnest(:ids::uuid[], :keys::uuid[]) as w(id, key), campaign c
                where p.id = w.id and c.id = p.campaign_id
                returning p.id, p.workspace_id, p.tries, p.stamped_at, p.due_at, p.prepared, w.key,
                    c.content as request
            ), told as (
                insert into event (workspace_id, kind, subject, facts)
                select workspace_id, 'post.unconfirmed', id,
                    jsonb_build_object('kind', 'UNCONFIRMED', 'message', :message::text) from doubted
            )
            insert into attempt (post_id, part, number, workspace_id, state, key, created_at, request, prepared,
                claimed_at, deadline, worker, failure_kind, message)
            select id, 0, tries, workspace_id, 'UNKNOWN', key, stamped_at, request, prepared,
                least(due_at, :since), now(), 'before the restore', 'UNCONFIRMED', :message from doubted""";
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final EpochFile file;

    EpochJdbc(JdbcClient jdbc, TransactionTemplate transactions, EpochFile file) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.file = file;
    }

    @Override
    public int advance() {
        var moved = transactions.execute(status -> move());
        file.write(moved.installation(), moved.epoch());
        return moved.doubted();
    }

    private Moved move() {
        var row = jdbc.sql("select id, epoch, at from installation for update")
                .query(EpochJdbc::row)
                .single();
        var outside = file.read(row.id()).orElse(row.epoch());
        var doubted = outside > row.epoch() ? doubt(row.at()) : 0;
        var epoch = 1 + (outside == Long.MAX_VALUE ? row.epoch() : Math.max(outside, row.epoch()));
        jdbc.sql("update installation set epoch = ?, at = now()").param(epoch).update();
        if (outside > row.epoch()) {
            LOG.warn(
                    "The database was restored. Overdue posts are looked for before they are sent. posts={} since={}",
                    doubted,
                    row.at());
        }
        return new Moved(row.id(), epoch, doubted);
    }

    private int doubt(OffsetDateTime since) {
        var overdue = jdbc.sql(OVERDUE).query(EpochJdbc::overdue).list();
        return jdbc.sql(DOUBT)
                .param("message", MESSAGE)
                .param("ids", ids(overdue))
                .param("keys", overdue.stream().map(Overdue::key).toArray(UUID[]::new))
                .param("since", since)
                .update();
    }

    private static UUID[] ids(List<Overdue> overdue) {
        return overdue.stream().map(each -> each.post().value()).toArray(UUID[]::new);
    }

    private static Overdue overdue(ResultSet row, int number) throws SQLException {
        return new Overdue(new PostId(row.getObject("id", UUID.class)), row.getInt("content"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class), row.getLong("epoch"), row.getObject("at", OffsetDateTime.class));
    }

    private record Row(UUID id, long epoch, OffsetDateTime at) {}

    private record Moved(UUID installation, long epoch, int doubted) {}

    private record Overdue(PostId post, int content) {
        UUID key() {
            return PostKey.of(post, 0, content).value();
        }
    }
}
