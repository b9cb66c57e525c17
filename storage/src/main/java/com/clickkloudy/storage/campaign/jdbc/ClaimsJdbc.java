package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.storage.campaign.Claim;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.campaign.jdbc.Claiming.Terms;
import com.clickkloudy.storage.campaign.jdbc.Claiming.Wanted;
import com.clickkloudy.storage.event.Events;
import com.clickkloudy.storage.platform.Holds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Claims in PostgreSQL, and outcomes of posts that are out: those of one instant share a transaction. Locks are
/// taken in one order everywhere: campaign, post, attempt. Who shares a transaction waits for none of them: what is not
/// free at
/// once is done alone.
final class ClaimsJdbc implements Claims {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Holds holds;
    private final Locks locks;
    private final Endings endings;
    private final Claiming claiming;
    private final Gathering<Wanted, Claim> claims;
    private final Gathering<Out, PostRow> outcomes;

    ClaimsJdbc(JdbcClient jdbc, TransactionTemplate transactions, Events events, Holds holds) {
        this.holds = holds;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.locks = new Locks(jdbc);
        this.endings = new Endings(jdbc, events);
        this.claiming = new Claiming(jdbc, endings, new Holding(jdbc, events));
        this.claims = new Gathering<>(Wanted::post, this::claimTogether, this::claimAlone);
        this.outcomes = new Gathering<>(Out::post, this::recordTogether, this::recordAlone);
    }

    @Override
    public Claim claim(WorkspaceId workspace, PostId post, int version, Duration claimFor, String worker) {
        return claims.ask(new Wanted(workspace, post, version, new Terms(claimFor, worker)));
    }

    @Override
    public PostRow record(WorkspaceId workspace, PostId post, int number, Ending ending) {
        return ending instanceof Ending.Published published
                ? outcomes.ask(new Out(workspace, post, number, published))
                : write(workspace, post, number, ending);
    }

    @Override
    public void passed(WorkspaceId workspace, PostId post) {
        holds.passed(workspace, post);
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

    private Map<PostId, Claim> claimTogether(List<Wanted> wanted) {
        return transactions.execute(status -> claiming.claim(wanted, locks.trySharedOf(posts(wanted, Wanted::post))));
    }

    private Claim claimAlone(Wanted wanted) {
        return transactions.execute(status -> {
            var campaign = locks.sharedOf(wanted.workspace(), wanted.post())
                    .orElseThrow(() -> new IllegalArgumentException("There is no such post. post=" + wanted.post()));
            locks.post(wanted.post());
            return Objects.requireNonNull(
                    claiming.claim(List.of(wanted), List.of(campaign)).get(wanted.post()));
        });
    }

    private Map<PostId, PostRow> recordTogether(List<Out> all) {
        return transactions.execute(status -> endings.published(all, locks.trySharedOf(posts(all, Out::post))));
    }

    private static <T> List<PostId> posts(List<T> all, Function<T, PostId> post) {
        return all.stream().map(post).toList();
    }

    private PostRow recordAlone(Out out) {
        return write(out.workspace(), out.post(), out.number(), out.ending());
    }

    private PostRow write(WorkspaceId workspace, PostId post, int number, Ending ending) {
        return transactions.execute(status -> {
            locks.sharedOf(workspace, post);
            endings.write(workspace, post, number, ending);
            return find(workspace, post);
        });
    }

    private PostRow find(WorkspaceId workspace, PostId post) {
        return jdbc.sql("select * from post where workspace_id = ? and id = ?")
                .params(workspace.value(), post.value())
                .query(Rows::post)
                .single();
    }

    /// One attempt that its platform said yes to.
    record Out(WorkspaceId workspace, PostId post, int number, Ending.Published ending) {}
}
