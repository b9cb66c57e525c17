package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.workflows.campaign.series.SeriesNow;
import com.clickkloudy.workflows.campaign.series.SeriesRef;
import com.clickkloudy.workflows.campaign.series.SeriesRows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A daily series in memory, under the rules that the database keeps.
final class Repeats implements SeriesRows {
    static final SeriesRef SERIES = new SeriesRef(new WorkspaceId(new UUID(3, 1)), new SeriesId(new UUID(5, 1)));
    static final Duration AHEAD = Duration.ofMinutes(3);
    final List<Made> made = new CopyOnWriteArrayList<>();
    volatile SeriesState state = SeriesState.ACTIVE;
    volatile long revision = 1;
    volatile LocalDateTime first = LocalDateTime.parse("2026-03-02T09:00");
    volatile Instant after = Instant.EPOCH;
    volatile int reads;

    /// Happens once, right before an occurrence is made.
    volatile Runnable beforeStart = () -> {};

    /// Happens in each reading, before it answers.
    volatile Runnable whileReading = () -> {};

    private volatile int count;
    private final Supplier<Instant> clock;

    Repeats(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /// @param many how many campaigns it makes
    void daily(int many) {
        count = many;
    }

    @Override
    public SeriesNow readSeries(SeriesRef series) {
        whileReading.run();
        return read();
    }

    private synchronized SeriesNow read() {
        reads++;
        var next = Optional.of(upcoming()).filter(each -> state == SeriesState.ACTIVE && made.size() < count);
        if (state == SeriesState.ACTIVE && next.isEmpty()) {
            state = SeriesState.ENDED;
        }
        return new SeriesNow(
                state == SeriesState.ENDED,
                revision,
                next,
                next.map(each -> each.at().minus(AHEAD)));
    }

    @Override
    public synchronized void startOccurrence(SeriesRef series, long read, Occurrence occurrence) {
        beforeStart.run();
        beforeStart = () -> {};
        if (read == revision && state == SeriesState.ACTIVE && occurrence.at().isAfter(after)) {
            after = occurrence.at();
            made.add(new Made(occurrence.local(), occurrence.at(), clock.get()));
        }
    }

    @Override
    public synchronized void endSeries(SeriesRef series) {
        state = SeriesState.ENDED;
        notifyAll();
    }

    synchronized void awaitEnd() {
        try {
            while (state != SeriesState.ENDED) {
                wait();
            }
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
        }
    }

    private Occurrence upcoming() {
        return Stream.iterate(first, day -> day.plusDays(1))
                .map(local -> new Occurrence(local, local.toInstant(ZoneOffset.UTC), false))
                .filter(each -> each.at().isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    /// @param when it was made
    record Made(LocalDateTime local, Instant at, Instant when) {}
}
