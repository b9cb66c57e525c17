package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.workflows.account.RefreshTokensRun;
import com.clickkloudy.workflows.account.Refreshing;
import com.clickkloudy.workflows.campaign.SweepRun;
import com.clickkloudy.workflows.campaign.Sweeping;
import com.clickkloudy.workflows.wire.Ids;
import com.clickkloudy.workflows.wire.Queues;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.schedules.ScheduleDescription;
import io.temporal.client.schedules.SchedulePolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The schedules of the housekeeping, on a real server: no other knows schedules.
@Timeout(120)
class HousekeepingTest {
    private final AtomicInteger sweeps = new AtomicInteger();
    private final CountDownLatch broom = new CountDownLatch(1);
    private DevServer server;

    @BeforeEach
    void open(@TempDir Path data) {
        server = DevServer.start(data);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void there_is_one_which_follows_the_settings_and_fires_but_never_twice_at_once() {
        schedule(15).ensure();
        schedule(15).ensure();
        assertThat(server.temporal().schedules().listSchedules().map(each -> each.getScheduleId()))
                .containsExactlyInAnyOrder(Ids.SWEEP, Ids.REFRESH);
        assertThat(every()).isEqualTo(Duration.ofSeconds(2));
        assertThat(schedule().getSchedule().getPolicy())
                .extracting(SchedulePolicy::getOverlap)
                .isEqualTo(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP);

        schedule(30).ensure();
        assertThat(every()).isEqualTo(Duration.ofSeconds(1));
        startWorker(this::sweepUntilTold);
        EngineRig.until(() -> sweeps.get() == 1, () -> "no sweep began");
        var skipped = skipped();
        EngineRig.until(() -> skipped() > skipped + 1, () -> "nothing was skipped");
        assertThat(sweeps).hasValue(1);

        broom.countDown();
        EngineRig.until(() -> sweeps.get() > 2, () -> "swept " + sweeps);
        assertThat(server.temporal().schedules().listSchedules().toList()).hasSize(2);
    }

    private Housekeeping schedule(int quicker) {
        return new Housekeeping(server.temporal(), EngineTimes.standard().quicker(quicker));
    }

    private ScheduleDescription schedule() {
        return server.temporal().schedules().getHandle(Ids.SWEEP).describe();
    }

    private long skipped() {
        return schedule().getInfo().getNumActionsSkippedOverlap();
    }

    private Duration every() {
        return schedule().getSchedule().getSpec().getIntervals().getFirst().getEvery();
    }

    private void startWorker(Sweeping sweeping) {
        var worker = server.workers().newWorker(Queues.CAMPAIGNS);
        worker.registerWorkflowImplementationTypes(SweepRun.class, RefreshTokensRun.class);
        worker.registerActivitiesImplementations(sweeping, (Refreshing) () -> 0);
        server.workers().start();
    }

    private int sweepUntilTold() {
        sweeps.incrementAndGet();
        try {
            return broom.await(30, TimeUnit.SECONDS) ? 1 : 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
