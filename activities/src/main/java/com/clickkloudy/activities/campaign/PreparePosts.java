package com.clickkloudy.activities.campaign;

import com.clickkloudy.activities.campaign.Jobs.Made;
import com.clickkloudy.activities.media.MakeRenditions;
import com.clickkloudy.activities.media.Wanted;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.workflows.campaign.BatchRef;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.PreparedPage;
import com.clickkloudy.workflows.campaign.Preparing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Prepares the posts of a batch, a few at a time. Each result is a row, so a repetition goes on where this one ended.
final class PreparePosts implements Preparing {
    private static final int AT_ONCE = 8;
    private final Engine engine;
    private final MakeRenditions renditions;

    PreparePosts(Engine engine, MakeRenditions renditions) {
        this.engine = engine;
        this.renditions = renditions;
    }

    @Override
    public PreparedPage preparePage(BatchRef batch) {
        var rows = lasting(batch);
        var departures = new Departures();
        var notYet = new ArrayList<PostRef>();
        var wait = engine.times().backoffMax();
        for (var each : prepareAll(batch, rows)) {
            switch (each.result()) {
                case Result.Ready now -> departures.add(each.post(), each.leaves());
                case Result.NotYet later -> {
                    notYet.add(each.post());
                    wait = wait.compareTo(later.lookAgain()) < 0 ? wait : later.lookAgain();
                }
                case Result.Parked parked -> {}
            }
        }
        return new PreparedPage(departures.by(engine.timetable(), engine.times()), notYet, wait);
    }

    /// What would be gone when its post leaves is thrown away now, and prepared anew.
    private List<PostRow> lasting(BatchRef batch) {
        var rows = open(batch);
        var profile = engine.platforms().find(batch.platform()).map(Connector::profile);
        var now = engine.time().now();
        var gone = rows.stream()
                .filter(row -> profile.filter(each -> !row.lasts(each, now)).isPresent())
                .map(row -> row.post().id())
                .toList();
        if (gone.isEmpty()) {
            return rows;
        }
        engine.batches().forget(batch.campaign().workspace(), gone);
        return open(batch);
    }

    private List<PostRow> open(BatchRef batch) {
        var campaign = batch.campaign();
        return engine.batches().open(campaign.workspace(), campaign.campaign(), batch.number());
    }

    private List<Done> prepareAll(BatchRef batch, List<PostRow> rows) {
        var jobs = fitted(rows.stream().filter(row -> !row.ready()).toList());
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var tasks = rows.stream()
                    .map(row ->
                            submit(threads, () -> new Done(ref(batch, row), row.leaves(), prepare(batch, row, jobs))))
                    .toList();
            try {
                return tasks.stream()
                        .map(each -> Heartbeat.whileWaiting(each, "A post could not be prepared."))
                        .toList();
            } catch (RuntimeException ended) {
                threads.shutdownNow();
                throw ended;
            }
        }
    }

    /// What has to be made of the files is made first, once for all posts.
    private Jobs.Page fitted(List<PostRow> rows) {
        var page = engine.jobs().of(rows);
        var making = new LinkedHashMap<Wanted, Future<Rendition.Result>>();
        page.lacking().forEach(wanted -> making.put(wanted, renditions.make(wanted)));
        making.forEach(
                (wanted, result) -> page.add(wanted, Heartbeat.whileWaiting(result, "A file could not be made fit.")));
        return page;
    }

    private static <T> Future<T> submit(ExecutorService threads, Callable<T> task) {
        return threads.submit(task);
    }

    private Result prepare(BatchRef batch, PostRow row, Jobs.Page jobs) {
        var waits = row.post()
                .waitsUntil()
                .map(until -> Duration.between(engine.time().now(), until));
        if (row.ready()) {
            return new Result.Ready();
        }
        return switch (jobs.make(row, SendBy.never())) {
            case Made.Not(Failure failure) -> failed(batch, row, failure);
            case Made.Unmade unmade -> new Result.NotYet(engine.times().pause());
            case Made.Ready ready when !ready.connector().prepares(ready.job()) -> new Result.Ready();
            case Made.Ready ready when waits.filter(Duration::isPositive).isPresent() -> new Result.NotYet(waits.get());
            case Made.Ready ready -> prepare(batch, row, ready);
        };
    }

    private Result prepare(BatchRef batch, PostRow row, Made.Ready ready) {
        return switch (ready.connector().prepare(ready.job(), row.prepared())) {
            case Prepared.Ready(String state) -> {
                keep(batch, row, state, true);
                yield new Result.Ready();
            }
            case Prepared.NotYet(String state, Duration lookAgain) -> {
                keep(batch, row, state, false);
                yield new Result.NotYet(lookAgain);
            }
            case Prepared.Failed(Failure.SignedOut failure) -> {
                engine.sessions().renew(ready.job().account(), ready.job().credentials());
                yield failed(batch, row, new Failure.Unreachable(failure.message()));
            }
            case Prepared.Failed(Failure failure) -> failed(batch, row, failure);
        };
    }

    private void keep(BatchRef batch, PostRow row, String state, boolean done) {
        engine.batches().prepared(row.post().workspace(), row.post().id(), batch.version(), state, done);
    }

    private Result failed(BatchRef batch, PostRow row, Failure failure) {
        var ending = engine.verdicts().of(failure, row.unreached());
        engine.batches().unprepared(batch.campaign().workspace(), row.post().id(), batch.version(), ending);
        return ending instanceof Ending.NotSent later ? new Result.NotYet(later.again()) : new Result.Parked();
    }

    private static PostRef ref(BatchRef batch, PostRow row) {
        var post = row.post();
        return new PostRef(batch.campaign(), post.id(), post.account(), post.platform(), batch.version());
    }

    private record Done(PostRef post, Instant leaves, Result result) {}

    private sealed interface Result {
        record Ready() implements Result {}

        record NotYet(Duration lookAgain) implements Result {}

        record Parked() implements Result {}
    }
}
