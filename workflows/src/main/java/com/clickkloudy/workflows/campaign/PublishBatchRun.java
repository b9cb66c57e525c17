package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.PostId;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Prepares, waits for the slot, sends all posts at once, and stays until what came of each is known and written down.
public final class PublishBatchRun implements PublishBatch {
    private final Set<PostId> sent = new LinkedHashSet<>();

    @Override
    public void publish(BatchRef batch) {
        var preparing = Stubs.preparing(batch.notAfter());
        var onTheWay = new PostsOnTheWay(batch);
        var page = preparing.preparePage(batch);
        while (!page.notYet().isEmpty() && isBefore(batch.slot(), page.lookAgain())) {
            Workflow.sleep(page.lookAgain());
            page = preparing.preparePage(batch);
        }
        sleepUntil(batch.slot());
        send(page.ready(), onTheWay);
        try {
            stay(batch, page, preparing, onTheWay);
        } catch (TemporalFailure broken) {
            Workflow.newDetachedCancellationScope(onTheWay::untilNone).run();
            throw broken;
        }
    }

    private void stay(BatchRef batch, PreparedPage first, Preparing preparing, PostsOnTheWay onTheWay) {
        var page = first;
        while (!page.notYet().isEmpty() && isBefore(batch.notAfter(), Duration.ZERO)) {
            onTheWay.followFor(page.lookAgain());
            page = preparing.preparePage(batch);
            send(page.ready(), onTheWay);
        }
        onTheWay.untilNone();
        if (CancellationScope.current().isCancelRequested()) {
            throw new CanceledFailure("The batch was cancelled.");
        }
    }

    private void send(List<PostRef> ready, PostsOnTheWay onTheWay) {
        ready.stream().filter(post -> sent.add(post.post())).forEach(onTheWay::publish);
    }

    private static boolean isBefore(Instant instant, Duration margin) {
        return Workflow.currentTimeMillis() + margin.toMillis() < instant.toEpochMilli();
    }

    private static void sleepUntil(Instant instant) {
        var left = instant.toEpochMilli() - Workflow.currentTimeMillis();
        if (left > 0) {
            Workflow.sleep(Duration.ofMillis(left));
        }
    }
}
