package com.clickkloudy.workflows.campaign;

import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;

/// Prepares, has the posts of each second taken by workers shortly before they leave, and stays until what came of each
/// is known and written down.
public final class PublishBatchRun implements PublishBatch {
    @Override
    public void publish(BatchRef batch) {
        var onTheWay = new PostsOnTheWay(batch);
        try {
            send(new Agenda(batch), onTheWay);
            onTheWay.untilNone();
        } catch (TemporalFailure broken) {
            Workflow.newDetachedCancellationScope(onTheWay::untilNone).run();
            throw broken;
        }
        if (CancellationScope.current().isCancelRequested()) {
            throw new CanceledFailure("The batch was cancelled.");
        }
    }

    private static void send(Agenda agenda, PostsOnTheWay onTheWay) {
        while (agenda.goesOn()) {
            agenda.due().ifPresentOrElse(onTheWay::publish, () -> onTheWay.follow(agenda.next(), agenda::hasNews));
        }
    }
}
