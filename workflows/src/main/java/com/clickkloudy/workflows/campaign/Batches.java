package com.clickkloudy.workflows.campaign;

import com.clickkloudy.workflows.wire.Attributes;
import com.clickkloudy.workflows.wire.Ids;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The batches of one campaign that run now, in the order in which they were started.
final class Batches {
    private final List<Running> running = new ArrayList<>();
    private final CampaignProgress progress = new CampaignProgress();

    /// A cancelled campaign writes its row before it cancels its batches, so these do not follow it by themselves.
    void start(BatchRef batch) {
        var stub = Workflow.newChildWorkflowStub(PublishBatch.class, options(batch));
        var done = new ArrayList<Promise<Void>>();
        var scope = Workflow.newDetachedCancellationScope(() -> done.add(Async.procedure(stub::publish, batch)));
        scope.run();
        running.add(new Running(batch, scope, done.getFirst()));
        progress.started(batch);
    }

    List<Integer> numbers() {
        return running.stream().map(each -> each.batch().number()).toList();
    }

    boolean isEmpty() {
        return running.isEmpty();
    }

    boolean oneEnded() {
        return running.stream().anyMatch(Running::hasEnded);
    }

    /// What a batch came to stands in the rows; that it ended is all there is to know here.
    void forgetEnded() {
        running.stream().filter(Running::hasEnded).forEach(each -> progress.ended(each.batch()));
        running.removeIf(Running::hasEnded);
    }

    /// Tells operators.
    void show(CampaignNow now) {
        progress.show(now);
    }

    /// Cancels the chosen batches and waits until what they had on the way is known.
    ///
    /// @return false if there was none
    boolean cancel(Predicate<BatchRef> chosen) {
        var ending = running.stream().filter(each -> chosen.test(each.batch())).toList();
        ending.forEach(each -> each.scope().cancel());
        Workflow.await(() -> ending.stream().allMatch(Running::hasEnded));
        return !ending.isEmpty();
    }

    private static ChildWorkflowOptions options(BatchRef batch) {
        var campaign = batch.campaign();
        return ChildWorkflowOptions.newBuilder()
                .setWorkflowId(Ids.batch(campaign.campaign(), batch.version(), batch.platform(), batch.number()))
                .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_REQUEST_CANCEL)
                .setStaticSummary(batch.platform() + " · " + batch.posts() + " posts")
                .setTypedSearchAttributes(
                        Attributes.ofBatch(campaign.workspace(), campaign.campaign(), batch.platform(), batch.slot()))
                .build();
    }

    private record Running(BatchRef batch, CancellationScope scope, Promise<Void> done) {
        boolean hasEnded() {
            return done.isCompleted();
        }
    }
}
