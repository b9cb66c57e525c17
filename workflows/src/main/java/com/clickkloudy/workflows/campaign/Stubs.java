package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.workflows.wire.Queues;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;

/// How each kind of activity is called: its queue, its times, its retries. A wait that a platform names overrules the
/// backoff given here.
final class Stubs {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    /// How soon a worker that died is noticed: in the middle of housekeeping, or with posts whose slot has come.
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final RetryOptions PATIENT = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofSeconds(1))
            .setMaximumInterval(A_MINUTE)
            .build();

    private Stubs() {}

    static CampaignRows rows() {
        var options = ActivityOptions.newBuilder()
                .setTaskQueue(Queues.CAMPAIGNS)
                .setStartToCloseTimeout(Duration.ofSeconds(30))
                .setRetryOptions(PATIENT)
                .build();
        return Workflow.newActivityStub(CampaignRows.class, options);
    }

    static Sweeping sweeping() {
        var options = ActivityOptions.newBuilder()
                .setTaskQueue(Queues.CAMPAIGNS)
                .setStartToCloseTimeout(Duration.ofMinutes(5))
                .setHeartbeatTimeout(SOON)
                .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
                .build();
        return Workflow.newActivityStub(Sweeping.class, options);
    }

    static Preparing preparing(BatchRef batch) {
        var options = ActivityOptions.newBuilder()
                .setTaskQueue(Queues.PREPARE)
                .setStartToCloseTimeout(Duration.ofMinutes(30))
                .setHeartbeatTimeout(A_MINUTE)
                .setScheduleToCloseTimeout(until(batch.notAfter()))
                .setSummary(batch.platform() + " · " + batch.posts() + " posts")
                .setRetryOptions(PATIENT)
                .build();
        return Workflow.newActivityStub(Preparing.class, options);
    }

    /// One post's: a worker takes it some time before its slot, and is silent until then.
    ///
    /// @param lead until the slot
    static Publishing publishing(BatchRef batch, Duration lead, PostRef post) {
        var options = speaking(batch.platform(), batch.within().plus(lead), batch.notAfter())
                .setHeartbeatTimeout(lead.plus(SOON))
                .setSummary(batch.platform() + " · account " + post.account())
                .build();
        return Workflow.newActivityStub(Publishing.class, options);
    }

    static Publishing publishing(PlatformId platform, Duration within, Instant until) {
        return Workflow.newActivityStub(
                Publishing.class, speaking(platform, within, until).build());
    }

    /// A cancel does not cut off a call that may have reached the platform: its answer is waited for.
    private static ActivityOptions.Builder speaking(PlatformId platform, Duration within, Instant until) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(Queues.publish(platform))
                .setStartToCloseTimeout(within)
                .setScheduleToCloseTimeout(until(until))
                .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                .setRetryOptions(PATIENT);
    }

    private static Duration until(Instant end) {
        var left = Duration.ofMillis(end.toEpochMilli() - Workflow.currentTimeMillis());
        return left.compareTo(A_MINUTE) < 0 ? A_MINUTE : left;
    }
}
