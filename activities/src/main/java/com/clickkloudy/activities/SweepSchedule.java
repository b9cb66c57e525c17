package com.clickkloudy.activities;

import com.clickkloudy.model.campaign.EngineTimes;
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

/// The schedule by which Temporal starts sweeps.
final class SweepSchedule {
    private static final Duration CATCH_UP = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private final Temporal temporal;
    private final EngineTimes times;

    SweepSchedule(Temporal temporal, EngineTimes times) {
        this.temporal = temporal;
        this.times = times;
    }

    /// Makes it, or brings an older one up to date.
    void ensure() {
        var wanted = schedule();
        try {
            temporal.schedules()
                    .createSchedule(
                            Ids.SWEEP, wanted, ScheduleOptions.newBuilder().build());
        } catch (ScheduleAlreadyRunningException there) {
            temporal.schedules().getHandle(Ids.SWEEP).update(old -> new ScheduleUpdate(wanted));
        }
    }

    private Schedule schedule() {
        var action = ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(Sweep.class)
                .setOptions(WorkflowOptions.newBuilder()
                        .setWorkflowId(Ids.SWEEP)
                        .setTaskQueue(Queues.CAMPAIGNS)
                        .setWorkflowRunTimeout(LONGEST)
                        .build())
                .build();
        var spec = ScheduleSpec.newBuilder()
                .setIntervals(List.of(new ScheduleIntervalSpec(times.sweepEvery())))
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
