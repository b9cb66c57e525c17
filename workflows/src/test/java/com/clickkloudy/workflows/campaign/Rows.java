package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A campaign and its posts, held in memory under the rules that the database keeps.
final class Rows implements CampaignRows {
    static final Duration PAUSE = Duration.ofSeconds(2);
    static final Duration AHEAD = Duration.ofMinutes(1);
    static final Duration SPAN = Duration.ofMinutes(5);
    private static final int PAGE = 50;

    /// What was asked of the rows, in order, as `close 3`.
    final List<String> calls = new CopyOnWriteArrayList<>();

    volatile Gate gate = Gate.OPEN;
    volatile int version = 1;
    volatile boolean finished;

    /// How many of the next calls fail because the database is away.
    volatile int away;

    /// How many of the next requests to finish are refused.
    volatile int unfinished;

    /// How many of the next plans have no batch.
    volatile int unplanned;

    /// How many of the next requests to fail a post come too early for the database's clock.
    volatile int unexpired;

    /// Happens once, right after a post was read and before the reader knows.
    volatile Runnable afterRead = () -> {};

    private final Map<PostId, Row> posts = new LinkedHashMap<>();
    private final Supplier<Instant> clock;
    private int lastBatch;

    Rows(Supplier<Instant> clock) {
        this.clock = clock;
    }

    synchronized Row add(PlatformId platform, Instant slot, Duration patience) {
        var row = new Row(posts.size() + 1, platform, slot, slot.plus(patience));
        posts.put(row.id, row);
        return row;
    }

    synchronized List<Row> all() {
        return List.copyOf(posts.values());
    }

    synchronized Row row(PostId post) {
        return Optional.ofNullable(posts.get(post)).orElseThrow();
    }

    Instant now() {
        return clock.get();
    }

    /// A person cancels: what has not left never will.
    synchronized void cancelOpen() {
        gate = Gate.CANCELLED;
        posts.values().stream().filter(Row::isOpen).forEach(row -> row.state = PostState.CANCELLED);
    }

    /// @return why the post may not be sent; empty once it is claimed
    synchronized Optional<PostAnswer> claim(PostRef post) {
        var row = row(post.post());
        if (!row.isOpen()) {
            return Optional.of(answer(row));
        }
        if (gate != Gate.OPEN || version != post.version()) {
            return Optional.of(PostAnswer.of(PostAnswer.Kind.WAITS));
        }
        row.state = PostState.SENDING;
        row.claims++;
        row.sentAt = Optional.of(now());
        return Optional.empty();
    }

    @Override
    public synchronized CampaignNow readCampaign(CampaignRef campaign, List<Integer> running) {
        calls.add("read");
        var open = open(running);
        var next = open.stream().map(Row::leaves).min(Instant::compareTo).orElse(now());
        var failed = posts.values().stream()
                .filter(row -> row.state == PostState.ATTENTION || row.state == PostState.FAILED)
                .count();
        var due = posts.values().stream().map(row -> row.slot).min(Instant::compareTo);
        return new CampaignNow(
                gate, version, due.orElse(Instant.EPOCH), open.size(), (int) failed, next.minus(AHEAD), PAUSE);
    }

    @Override
    public synchronized List<BatchRef> planCampaign(CampaignRef campaign, int version, List<Integer> running) {
        calls.add("plan");
        if (gate != Gate.OPEN || version != this.version || unplanned-- > 0) {
            return List.of();
        }
        open(running).forEach(this::miss);
        var byPlatform = new LinkedHashMap<PlatformId, List<Row>>();
        for (var row : open(running)) {
            if (!row.leaves().isAfter(now().plus(AHEAD).plus(SPAN))) {
                byPlatform
                        .computeIfAbsent(row.platform, platform -> new ArrayList<>())
                        .add(row);
            }
        }
        return byPlatform.values().stream()
                .flatMap(rows -> pages(campaign, rows))
                .toList();
    }

    @Override
    public synchronized boolean finishCampaign(CampaignRef campaign) {
        calls.add("finish");
        if (unfinished > 0) {
            unfinished--;
            return false;
        }
        finished = posts.values().stream().noneMatch(row -> row.isOpen() || row.state == PostState.SENDING);
        return finished;
    }

    @Override
    public synchronized void cancelCampaign(CampaignRef campaign) {
        calls.add("cancel");
        cancelOpen();
    }

    @Override
    public synchronized PostAnswer recordOutcome(PostRef post, Unrecorded outcome) {
        calls.add("record " + post.post().value().getLeastSignificantBits());
        if (away > 0) {
            away--;
            throw new IllegalStateException("The database is away.");
        }
        var row = row(post.post());
        row.state = outcome.remoteId().isPresent() ? PostState.PUBLISHED : PostState.ACCEPTED;
        return answer(row);
    }

    @Override
    public synchronized PostAnswer closePost(PostRef post) {
        calls.add("close " + post.post().value().getLeastSignificantBits());
        var row = row(post.post());
        miss(row);
        if (row.state == PostState.SENDING) {
            row.park(FailureKind.UNCONFIRMED, Optional.of(now()));
        }
        return answer(row);
    }

    @Override
    public PostNow readPost(PostRef post) {
        var row = row(post.post());
        var read = new PostNow(row.state, row.failure, lookAt(row), row.deadline);
        calls.add("read post");
        var once = afterRead;
        afterRead = () -> {};
        once.run();
        return read;
    }

    @Override
    public synchronized void expirePost(PostRef post) {
        calls.add("expire");
        var row = row(post.post());
        if (row.state == PostState.ATTENTION && !now().isBefore(row.deadline) && unexpired-- <= 0) {
            row.state = PostState.FAILED;
            row.failure = Optional.of(FailureKind.DEADLINE);
        }
    }

    @Override
    public void leavePost(PostRef post) {
        calls.add("leave");
    }

    /// What a row asks the workflow to do.
    static PostAnswer answer(Row row) {
        return switch (row.state) {
            case PUBLISHED -> PostAnswer.of(PostAnswer.Kind.PUBLISHED);
            case PLANNED, PREPARED, WAITING -> PostAnswer.of(PostAnswer.Kind.WAITS);
            case ATTENTION -> PostAnswer.resolve(row.failure.orElse(FailureKind.UNCONFIRMED));
            case ACCEPTED, SENDING -> PostAnswer.resolve(FailureKind.UNCONFIRMED);
            case FAILED, SKIPPED, CANCELLED -> PostAnswer.of(PostAnswer.Kind.RESTS);
        };
    }

    /// Only a parked post may have nothing to look for.
    private Optional<Instant> lookAt(Row row) {
        return row.state == PostState.ATTENTION ? row.lookAt : Optional.of(row.lookAt.orElse(now().plusSeconds(20)));
    }

    private void miss(Row row) {
        if (row.isOpen() && !now().isBefore(row.notAfter)) {
            row.park(FailureKind.MISSED, Optional.empty());
        }
    }

    private List<Row> open(Collection<Integer> running) {
        return posts.values().stream()
                .filter(row -> row.isOpen() && !running.contains(row.batch))
                .toList();
    }

    private Stream<BatchRef> pages(CampaignRef campaign, List<Row> rows) {
        var pages = new ArrayList<BatchRef>();
        for (var from = 0; from < rows.size(); from += PAGE) {
            var page = rows.subList(from, Math.min(from + PAGE, rows.size()));
            var number = ++lastBatch;
            page.forEach(row -> row.batch = number);
            pages.add(Flows.batch(campaign, version, number, page));
        }
        return pages.stream();
    }
}
