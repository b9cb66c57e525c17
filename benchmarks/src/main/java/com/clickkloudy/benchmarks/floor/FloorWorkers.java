package com.clickkloudy.benchmarks.floor;

import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.PollerBehaviorAutoscaling;
import java.util.concurrent.TimeUnit;

/// Workers with the same options as the engine's, in this process.
public final class FloorWorkers implements AutoCloseable {
    public static final String BRANCHES = "floor-branches";
    static final String LEAVES = "floor-leaves";
    private static final int SLOTS = 2_000;
    private static final int MOST_POLLERS = 8;
    private final WorkerFactory factory;

    private FloorWorkers(WorkerFactory factory) {
        this.factory = factory;
    }

    /// @param activities what does the work; may be none
    public static FloorWorkers start(WorkflowClient client, Object... activities) {
        var factory = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .build());
        factory.newWorker(BRANCHES, options())
                .registerWorkflowImplementationTypes(TreeRun.class, BranchRun.class, ChainRun.class);
        factory.newWorker(LEAVES, options()).registerActivitiesImplementations(activities);
        factory.start();
        return new FloorWorkers(factory);
    }

    @Override
    public void close() {
        factory.shutdownNow();
        factory.awaitTermination(30, TimeUnit.SECONDS);
    }

    private static WorkerOptions options() {
        return WorkerOptions.newBuilder()
                .setMaxConcurrentActivityExecutionSize(SLOTS)
                .setUsingVirtualThreads(true)
                .setActivityTaskPollersBehavior(new PollerBehaviorAutoscaling(1, MOST_POLLERS, 1))
                .setWorkflowTaskPollersBehavior(new PollerBehaviorAutoscaling(2, MOST_POLLERS, 2))
                .build();
    }
}
