package com.clickkloudy.activities;

import com.clickkloudy.activities.campaign.Slot;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.Schema;
import com.clickkloudy.workflows.account.RefreshTokensRun;
import com.clickkloudy.workflows.account.Refreshing;
import com.clickkloudy.workflows.campaign.CampaignRows;
import com.clickkloudy.workflows.campaign.Preparing;
import com.clickkloudy.workflows.campaign.PublishBatchRun;
import com.clickkloudy.workflows.campaign.PublishCampaignRun;
import com.clickkloudy.workflows.campaign.Publishing;
import com.clickkloudy.workflows.campaign.ResolvePostRun;
import com.clickkloudy.workflows.campaign.SweepRun;
import com.clickkloudy.workflows.campaign.Sweeping;
import com.clickkloudy.workflows.campaign.series.SeriesRows;
import com.clickkloudy.workflows.campaign.series.SeriesRun;
import com.clickkloudy.workflows.wire.Queues;
import com.clickkloudy.workflows.wire.Temporal;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.PollerBehaviorAutoscaling;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs the task queues of this process. Starts once the database has its shape; stops by taking nothing new,
/// handing back what waits for its slot, and waiting for every call that is on its way, before anything that such a
/// call needs is closed.
final class Workers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    /// Of these, [CampaignActivities] lets four fifths wait for their slot.
    private static final int PUBLISH_SLOTS = 2_000;
    private static final int PREPARE_SLOTS = 16;
    private static final int ROW_SLOTS = 64;
    private static final int MOST_POLLERS = 8;
    private static final Duration SCHEMA = Duration.ofMinutes(2);
    private static final Duration SPARE = Duration.ofSeconds(10);
    private final Temporal temporal;
    private final Platforms platforms;
    private final Schema schema;
    private final EngineTimes times;
    private final Activities activities;
    private final Slot slot;
    private final ChosenQueues queues;
    private volatile @Nullable WorkerFactory factory;

    Workers(
            Temporal temporal,
            Platforms platforms,
            Schema schema,
            EngineTimes times,
            Activities activities,
            Slot slot,
            ChosenQueues queues) {
        this.temporal = temporal;
        this.platforms = platforms;
        this.schema = schema;
        this.times = times;
        this.activities = activities;
        this.slot = slot;
        this.queues = queues;
    }

    @Override
    public void start() {
        awaitSchema();
        var options = WorkerFactoryOptions.newBuilder()
                .setUsingVirtualWorkflowThreads(true)
                .build();
        var made = WorkerFactory.newInstance(temporal.client(), options);
        register(made, platforms, activities, queues);
        slot.open();
        made.start();
        factory = made;
        new Housekeeping(temporal, times).ensure();
        LOG.info("The worker runs. platforms={} queues={}", platforms.all().size(), queues.names());
    }

    /// Gives a factory every task queue; the caller starts it.
    static void register(WorkerFactory factory, Platforms platforms, Activities activities) {
        register(factory, platforms, activities, ChosenQueues.ALL);
    }

    private static void register(
            WorkerFactory factory, Platforms platforms, Activities activities, ChosenQueues queues) {
        var publishing = platforms.all().stream()
                .map(each -> Queues.publish(each.profile().id()))
                .toList();
        queues.mustBeAmong(Stream.concat(Stream.of(Queues.CAMPAIGNS, Queues.PREPARE), publishing.stream())
                .toList());
        if (queues.has(Queues.CAMPAIGNS)) {
            campaigns(factory.newWorker(Queues.CAMPAIGNS, options(ROW_SLOTS)), activities);
        }
        if (queues.has(Queues.PREPARE)) {
            factory.newWorker(Queues.PREPARE, options(PREPARE_SLOTS))
                    .registerActivitiesImplementations(activities.preparing());
        }
        publishing.stream()
                .filter(queues::has)
                .forEach(queue -> factory.newWorker(queue, options(PUBLISH_SLOTS))
                        .registerActivitiesImplementations(activities.publishing()));
    }

    private static void campaigns(io.temporal.worker.Worker worker, Activities activities) {
        worker.registerWorkflowImplementationTypes(
                PublishCampaignRun.class,
                PublishBatchRun.class,
                ResolvePostRun.class,
                SeriesRun.class,
                SweepRun.class,
                RefreshTokensRun.class);
        worker.registerActivitiesImplementations(
                activities.rows(), activities.series(), activities.sweeping(), activities.refreshing());
    }

    @Override
    public void stop() {
        var running = factory;
        if (running == null) {
            return;
        }
        running.shutdown();
        slot.release();
        var longest = platforms.all().stream()
                .map(each -> each.profile().publishTimeout())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .plus(SPARE);
        running.awaitTermination(longest.toSeconds(), TimeUnit.SECONDS);
        factory = null;
        LOG.info("The worker has stopped. clean={}", running.isTerminated());
    }

    @Override
    public boolean isRunning() {
        return factory != null;
    }

    /// Last to start and first to stop, before web server and pools.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private static WorkerOptions options(int slots) {
        return WorkerOptions.newBuilder()
                .setMaxConcurrentActivityExecutionSize(slots)
                .setUsingVirtualThreads(true)
                .setActivityTaskPollersBehavior(new PollerBehaviorAutoscaling(1, MOST_POLLERS, 1))
                .setWorkflowTaskPollersBehavior(new PollerBehaviorAutoscaling(2, MOST_POLLERS, 2))
                .build();
    }

    private void awaitSchema() {
        try {
            if (!schema.awaitCurrent(SCHEMA)) {
                throw new IllegalStateException("The database has an older shape. Start the API server first.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database.", stopped);
        }
    }

    /// What the workers run.
    record Activities(
            CampaignRows rows,
            SeriesRows series,
            Preparing preparing,
            Publishing publishing,
            Sweeping sweeping,
            Refreshing refreshing) {}
}
