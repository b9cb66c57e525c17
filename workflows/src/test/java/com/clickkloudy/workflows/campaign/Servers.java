package com.clickkloudy.workflows.campaign;

import com.clickkloudy.workflows.account.RefreshTokensRun;
import com.clickkloudy.workflows.account.Refreshing;
import com.clickkloudy.workflows.campaign.series.SeriesRun;
import com.clickkloudy.workflows.wire.Attributes;
import com.clickkloudy.workflows.wire.Queues;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.converter.DataConverter;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Instant;

/// Temporal servers in memory, with the workers that production has.
final class Servers {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private Servers() {}

    static TestWorkflowEnvironment inMemory(DataConverter converter) {
        var options = TestEnvironmentOptions.newBuilder()
                .setInitialTime(START)
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(converter)
                        .setIdentity("worker")
                        .build())
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .build());
        Attributes.ALL.forEach(each -> options.registerSearchAttribute(each.getName(), each.getValueType()));
        return TestWorkflowEnvironment.newInstance(options.build());
    }

    static void workers(TestWorkflowEnvironment server, Rows rows, Platform platform, Repeats repeats) {
        workflows(server).registerActivitiesImplementations(rows, (Sweeping) () -> 0, (Refreshing) () -> 3, repeats);
        server.newWorker(Queues.PREPARE, options()).registerActivitiesImplementations(platform);
        server.newWorker(Queues.publish(Flows.PLATFORM), options()).registerActivitiesImplementations(platform);
    }

    static Worker workflows(TestWorkflowEnvironment server) {
        var worker = server.newWorker(Queues.CAMPAIGNS, options());
        worker.registerWorkflowImplementationTypes(
                PublishCampaignRun.class,
                PublishBatchRun.class,
                ResolvePostRun.class,
                SeriesRun.class,
                SweepRun.class,
                RefreshTokensRun.class);
        return worker;
    }

    private static WorkerOptions options() {
        return WorkerOptions.newBuilder().setUsingVirtualThreads(true).build();
    }
}
