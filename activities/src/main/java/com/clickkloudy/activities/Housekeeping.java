package com.clickkloudy.activities;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.workflows.account.RefreshTokens;
import com.clickkloudy.workflows.campaign.Sweep;
import com.clickkloudy.workflows.wire.Ids;
import com.clickkloudy.workflows.wire.Queues;
import com.clickkloudy.workflows.wire.Temporal;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleUpdate;
import java.time.Duration;
import java.util.List;

/// The schedules by which Temporal starts the housekeeping.
final class Housekeeping {
    private static final Duration CATCH_UP = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private final Temporal temporal;
    private final EngineTimes times;

    Housekeeping(Temporal temporal, EngineTimes times) {
        this.temporal = temporal;
        this.times = times;
    }

    /// Makes them, or brings older ones up to date.
    void ensure() {
        ensure(Ids.SWEEP, schedule(Sweep.class, Ids.SWEEP, times.sweepEvery()));
        ensure(
                Ids.REFRESH,
                schedule(RefreshTokens.class, Ids.REFRESH, times.sweepEvery().multipliedBy(2)));
    }

    private void ensure(String id, Schedule wanted) {
        try {
            temporal.schedules()
                    .createSchedule(id, wanted, ScheduleOptions.newBuilder().build());
        } catch (ScheduleAlreadyRunningException there) {
            temporal.schedules().getHandle(id).update(old -> new ScheduleUpdate(wanted));
        }
    }

    private static Schedule schedule(Class<?> workflow, String id, Duration every) {
        var action = ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(workflow)
                .setOptions(WorkflowOptions.newBuilder()
                        .setWorkflowId(id)
                        .setTaskQueue(Queues.CAMPAIGNS)
                        .setWorkflowRunTimeout(LONGEST)
                        .build())
                .build();
        var spec = ScheduleSpec.newBuilder()
                .setIntervals(List.of(new ScheduleIntervalSpec(every)))
                .build();
        var policy = SchedulePolicy.newBuilder()
                .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                .setCatchupWindow(CATCH_UP)
                .build();
        return Schedule.newBuilder()
                .setAction(action)
                .setSpec(spec)
                .setPolicy(policy)
                .build();
    }
}
