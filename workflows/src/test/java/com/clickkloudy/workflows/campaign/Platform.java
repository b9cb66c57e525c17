package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A platform that does for each post what was scripted, and where nothing was, what goes well.
final class Platform implements Publishing, Preparing {
    static final Duration LEAD = Duration.ofSeconds(5);

    /// When pages were prepared.
    final List<Instant> pages = new CopyOnWriteArrayList<>();

    /// Happens before each page is prepared.
    volatile Runnable beforePage = () -> {};

    volatile Duration lookAgain = Duration.ofSeconds(30);
    private final Rows rows;
    private final Map<PostId, Deque<Step>> sends = new ConcurrentHashMap<>();
    private final Map<PostId, Deque<Step>> settles = new ConcurrentHashMap<>();
    private final Map<PostId, Deque<Step>> looks = new ConcurrentHashMap<>();
    private final Map<PostId, Integer> unready = new ConcurrentHashMap<>();

    Platform(Rows rows) {
        this.rows = rows;
    }

    void sends(Row row, Step... steps) {
        sends.put(row.id, new ArrayDeque<>(List.of(steps)));
    }

    void settles(Row row, Step... steps) {
        settles.put(row.id, new ArrayDeque<>(List.of(steps)));
    }

    void looks(Row row, Step... steps) {
        looks.put(row.id, new ArrayDeque<>(List.of(steps)));
    }

    /// @param pages how many times it is not ready yet
    void prepares(Row row, int pages) {
        unready.put(row.id, pages);
    }

    /// Waits for the slot like a worker that has no more room to wait in: by being asked again.
    @Override
    public PostAnswer publishPost(PostRef post) {
        var row = rows.row(post.post());
        var left = Duration.between(rows.now(), row.leaves());
        if (left.isPositive()) {
            row.armed.add(rows.now());
            throw Step.later("ARMED", left);
        }
        var refused = rows.claim(post);
        return refused.isPresent() ? refused.get() : take(sends, post);
    }

    @Override
    public PostAnswer settlePost(PostRef post) {
        return take(settles, post);
    }

    @Override
    public PostAnswer verifyPost(PostRef post) {
        return take(looks, post);
    }

    @Override
    public PreparedPage preparePage(BatchRef batch) {
        pages.add(rows.now());
        beforePage.run();
        var departures = new TreeMap<Instant, Departure>();
        var notYet = new ArrayList<PostRef>();
        for (var row : rows.all()) {
            var post = Flows.ref(row, batch.version());
            if (row.isOpen() && row.batch == batch.number() && isReady(row)) {
                departures.merge(row.leaves().truncatedTo(ChronoUnit.SECONDS), departure(row, post), Platform::both);
            } else if (row.isOpen() && row.batch == batch.number()) {
                notYet.add(post);
            }
        }
        return new PreparedPage(List.copyOf(departures.values()), notYet, lookAgain);
    }

    private static Departure departure(Row row, PostRef post) {
        return new Departure(row.leaves().minus(LEAD), row.leaves(), List.of(post));
    }

    private static Departure both(Departure one, Departure other) {
        var posts = new ArrayList<>(one.posts());
        posts.addAll(other.posts());
        return new Departure(one.armAt(), one.slot().isAfter(other.slot()) ? one.slot() : other.slot(), posts);
    }

    private boolean isReady(Row row) {
        var left = unready.merge(row.id, -1, Integer::sum);
        return left < 0;
    }

    private PostAnswer take(Map<PostId, Deque<Step>> script, PostRef post) {
        var row = rows.row(post.post());
        var step = Optional.ofNullable(script.get(post.post())).map(Deque::poll);
        return step.orElse(Step.published()).take(rows, row);
    }
}
