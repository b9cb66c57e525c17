package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.PostId;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a batch has to do next, and when: look how far preparing has come, or let the posts of a second go. Posts that
/// are ready do not wait for those that are still being prepared.
final class Agenda {
    private final BatchRef batch;
    private final Preparing preparing;
    private final Deque<Departure> departures = new ArrayDeque<>();
    private final Set<PostId> sent = new LinkedHashSet<>();
    private Optional<Promise<PreparedPage>> page;
    private Optional<Instant> lookAt = Optional.empty();

    Agenda(BatchRef batch) {
        this.batch = batch;
        this.preparing = Stubs.preparing(batch);
        this.page = Optional.of(Async.function(preparing::preparePage, batch));
    }

    /// Takes up what has become known and what is due to be looked at.
    ///
    /// @return false once there is nothing left to send or to prepare
    boolean goesOn() {
        if (hasNews()) {
            take(page.orElseThrow().get());
        }
        if (lookAt.filter(Agenda::isPast).isPresent()) {
            lookAt = Optional.empty();
            page = Optional.of(Async.function(preparing::preparePage, batch));
        }
        return page.isPresent() || lookAt.isPresent() || !departures.isEmpty();
    }

    /// @return posts to be taken by workers now
    Optional<Departure> due() {
        return departures.isEmpty() || !isPast(departures.getFirst().armAt())
                ? Optional.empty()
                : Optional.of(unsent(departures.removeFirst()));
    }

    /// @return when to ask again; empty where only news can bring something to do
    Optional<Instant> next() {
        var first = departures.stream().limit(1).map(Departure::armAt);
        return Stream.concat(first, lookAt.stream()).min(Instant::compareTo);
    }

    /// How far preparing has come is known.
    boolean hasNews() {
        return page.filter(Promise::isCompleted).isPresent();
    }

    private void take(PreparedPage known) {
        page = Optional.empty();
        departures.clear();
        departures.addAll(known.departures());
        var again = now().plus(known.lookAgain());
        lookAt = known.notYet().isEmpty() || isPast(batch.notAfter()) ? Optional.empty() : Optional.of(again);
    }

    private Departure unsent(Departure departure) {
        var posts =
                departure.posts().stream().filter(post -> sent.add(post.post())).toList();
        return new Departure(departure.armAt(), departure.slot(), posts);
    }

    private static boolean isPast(Instant instant) {
        return !now().isBefore(instant);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
