package com.clickkloudy.storage.platform.jdbc;

import com.clickkloudy.model.platform.Budget;
import com.clickkloudy.storage.platform.jdbc.Spendings.Answer;
import com.clickkloudy.storage.platform.jdbc.Spendings.Need;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// A budget over all processes, kept in PostgreSQL. A process takes small leases for a moment, so that most calls of a
/// busy limit cost no statement; who needs one while a transaction is under way shares the next.
///
/// In no window of a limit are more calls let go than it allows: a token counts from when it was handed out, by the
/// database's clock, until a whole window after the last moment at which it may be used. With demand, nine tenths of a
/// limit are used at least.
final class BudgetJdbc implements Budget {
    private static final Logger LOG = LoggerFactory.getLogger(BudgetJdbc.class);
    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final Duration LONGEST_LINE = Duration.ofMinutes(10);
    private static final int MOST = 200;
    private static final int TRIES = 5;
    private static final int HOUSEKEEPING = 1_000;
    private final Spendings spendings;
    private final Troubles troubles;
    private final Leases leases = new Leases();
    private final Queue<Caller> callers = new ConcurrentLinkedQueue<>();
    private final Queue<Lease> unused = new ConcurrentLinkedQueue<>();
    private final Semaphore turn = new Semaphore(1);
    private final Map<String, Long> lines = new ConcurrentHashMap<>();
    private final AtomicInteger turns = new AtomicInteger();

    BudgetJdbc(Spendings spendings, Troubles troubles) {
        this.spendings = spendings;
        this.troubles = troubles;
    }

    @Override
    public Leave take(Ask ask) {
        var limits = Counted.of(ask);
        var busy = troubles.wait(ask, System.nanoTime());
        if (busy.isPresent() || limits.isEmpty()) {
            return busy.orElseGet(Leave.Granted::new);
        }
        return leases.take(limits, System.nanoTime()) ? new Leave.Granted() : ask(ask, limits);
    }

    private Leave ask(Ask ask, List<Counted> limits) {
        for (var n = 0; n < TRIES; n++) {
            var caller = new Caller(limits, new CompletableFuture<>());
            callers.add(caller);
            begin();
            var answer = caller.answer().join();
            if (answer.isEmpty()) {
                return new Leave.Wait(AWAY, "The limits of " + ask.profile().name() + " could not be read.");
            }
            switch (answer.get()) {
                case Answer.Spent spent
                when spent.lasts(System.nanoTime()) -> {
                    unused.addAll(leases.add(spent.leases()));
                    return new Leave.Granted();
                }
                case Answer.Spent late -> giveBack(limits, late);
                case Answer.Waits(Counted limit, Duration time) -> {
                    var why = ask.profile().name() + " allows " + limit.rate().words() + ".";
                    return new Leave.Wait(inLine(limit, time), why);
                }
            }
        }
        return new Leave.Wait(
                AWAY,
                "The database is too slow to keep the limits of "
                        + ask.profile().name() + ".");
    }

    private void giveBack(List<Counted> limits, Answer.Spent late) {
        for (var n = 0; n < limits.size(); n++) {
            unused.add(late.leases().get(n).less(-limits.get(n).cost()));
        }
    }

    /// So that those who wait come back one after another, not all for the same token.
    private Duration inLine(Counted limit, Duration wait) {
        var now = System.nanoTime();
        var each = limit.rate().window().toNanos() / limit.rate().amount() * limit.cost();
        var first = now + wait.toNanos();
        var mine = lines.merge(
                limit.key(),
                first,
                (last, same) -> Math.min(Math.max(first, last + each), first + LONGEST_LINE.toNanos()));
        return Duration.ofNanos(mine - now);
    }

    @Override
    public void heard(Ask ask, Heard heard) {
        try {
            troubles.heard(ask, heard);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "A hold could not be written. platform={} cause={}",
                    ask.profile().id(),
                    kind(away));
        }
    }

    /// Whoever comes too late for a turn that is ending finds it free here.
    private void begin() {
        if (!callers.isEmpty() && turn.tryAcquire()) {
            Thread.startVirtualThread(() -> {
                try {
                    answer(next());
                } finally {
                    turn.release();
                    begin();
                }
            });
        }
    }

    private List<Caller> next() {
        var next = new ArrayList<Caller>();
        for (var caller = callers.poll(); caller != null; caller = callers.poll()) {
            next.add(caller);
            if (next.size() == MOST) {
                break;
            }
        }
        return next;
    }

    private void answer(List<Caller> next) {
        try {
            var needs = next.stream().map(each -> need(each.limits())).toList();
            var answers = spendings.spend(needs, unused());
            for (var n = 0; n < answers.size(); n++) {
                next.get(n).answer().complete(Optional.of(answers.get(n)));
            }
            keepHouse();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Limits could not be read. cause={}", kind(away));
        } finally {
            next.forEach(each -> each.answer().complete(Optional.empty()));
        }
    }

    private Need need(List<Counted> limits) {
        var extra = new HashMap<String, Integer>();
        limits.forEach(each -> extra.put(each.key(), leases.wanted(each)));
        return new Need(limits, extra);
    }

    private List<Lease> unused() {
        var all = new ArrayList<>(leases.ended(System.nanoTime()));
        for (var lease = unused.poll(); lease != null; lease = unused.poll()) {
            all.add(lease);
        }
        return all;
    }

    private void keepHouse() {
        if (turns.incrementAndGet() % HOUSEKEEPING == 0) {
            spendings.forget();
            var now = System.nanoTime();
            lines.values()
                    .removeAll(lines.values().stream()
                            .filter(each -> each - now < 0)
                            .collect(Collectors.toSet()));
        }
    }

    private static String kind(Exception failed) {
        return failed.getClass().getSimpleName();
    }

    private record Caller(List<Counted> limits, CompletableFuture<Optional<Answer>> answer) {}
}
