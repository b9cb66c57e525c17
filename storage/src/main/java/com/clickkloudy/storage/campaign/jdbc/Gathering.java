package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.campaign.post.PostId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/// Answers many callers in one transaction: who asks while one is under way is answered by the next. A caller who comes
/// alone is answered at once; where another came a moment ago, more are on their way and are waited for, a little,
/// until they are enough. What is asked is no part of the caller's own transaction.
///
/// @param <Q> what is asked about a post
/// @param <A> what is answered
final class Gathering<Q, A> {
    /// One is with the database while the other is being put together.
    private static final int AT_ONCE = 2;

    private static final int MOST = 500;
    private static final int ENOUGH = 16;
    private static final Duration FOR_COMPANY = Duration.ofMillis(40);
    private static final long A_WHILE = Duration.ofMillis(5).toNanos();
    private static final long A_MOMENT_AGO = Duration.ofMillis(100).toNanos();
    private final Queue<Caller<Q, A>> callers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Function<Q, PostId> post;
    private final Function<List<Q>, Map<PostId, A>> together;
    private final Function<Q, A> alone;
    private volatile long lastTurn = System.nanoTime() - A_MOMENT_AGO;

    /// @param together answers about different posts; leaves out what has to be asked alone
    /// @param alone answers one, however long it takes
    Gathering(Function<Q, PostId> post, Function<List<Q>, Map<PostId, A>> together, Function<Q, A> alone) {
        this.post = post;
        this.together = together;
        this.alone = alone;
    }

    A ask(Q question) {
        var caller = new Caller<Q, A>(question, new CompletableFuture<>());
        callers.add(caller);
        waiting.incrementAndGet();
        begin();
        return switch (caller.reply().join()) {
            case Reply.Answer<A>(A answer) -> answer;
            case Reply.Alone<A> one -> alone.apply(question);
            case Reply.Away<A>(RuntimeException away) -> throw away;
        };
    }

    /// Whoever comes too late for a turn that is ending finds a free one here.
    private void begin() {
        if (!callers.isEmpty() && turns.tryAcquire()) {
            Thread.startVirtualThread(this::turn);
        }
    }

    private void turn() {
        try {
            awaitCompany();
            answer(next());
        } finally {
            turns.release();
            begin();
        }
    }

    private void awaitCompany() {
        var now = System.nanoTime();
        var company = now - lastTurn < A_MOMENT_AGO;
        lastTurn = now;
        while (company && waiting.get() < ENOUGH && System.nanoTime() - now < FOR_COMPANY.toNanos()) {
            LockSupport.parkNanos(A_WHILE);
        }
    }

    /// Two questions about the same post are not asked together.
    private Map<PostId, Caller<Q, A>> next() {
        var next = new LinkedHashMap<PostId, Caller<Q, A>>();
        while (next.size() < MOST) {
            var caller = callers.poll();
            if (caller == null) {
                break;
            }
            waiting.decrementAndGet();
            if (next.putIfAbsent(post.apply(caller.question()), caller) != null) {
                caller.reply().complete(new Reply.Alone<>());
            }
        }
        return next;
    }

    private void answer(Map<PostId, Caller<Q, A>> next) {
        try {
            var questions = next.values().stream().map(Caller::question).toList();
            var answers = questions.isEmpty() ? Map.<PostId, A>of() : together.apply(questions);
            answers.forEach((about, answer) -> tell(next.get(about), new Reply.Answer<>(answer)));
        } catch (DataAccessResourceFailureException | TransactionException away) {
            next.values().forEach(caller -> tell(caller, new Reply.Away<>(away)));
        } finally {
            // One that cannot be answered must not take the others with it.
            next.values().forEach(caller -> tell(caller, new Reply.Alone<>()));
        }
    }

    private static <Q, A> void tell(@Nullable Caller<Q, A> caller, Reply<A> reply) {
        if (caller != null) {
            caller.reply().complete(reply);
        }
    }

    private record Caller<Q, A>(Q question, CompletableFuture<Reply<A>> reply) {}

    private sealed interface Reply<A> {
        record Answer<A>(A answer) implements Reply<A> {}

        record Alone<A>() implements Reply<A> {}

        /// The database is away; asking again at once, and alone, would only add to it.
        record Away<A>(RuntimeException why) implements Reply<A> {}
    }
}
