package com.clickkloudy.benchmarks.house;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.GrpcCompression;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program's Temporal server, by its bare SDK.
public final class Temporal implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;

    private Temporal(WorkflowServiceStubs stubs) {
        this.stubs = stubs;
        this.client = WorkflowClient.newInstance(stubs);
    }

    static Temporal of(Program program) {
        return new Temporal(WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(program.temporalAddress())
                .setGrpcCompression(GrpcCompression.NONE)
                .build()));
    }

    /// What workflows have cost: steps of the server's state machine, and what they leave behind.
    public record Cost(long transitions, long events, long bytes) {
        private Cost plus(Cost other) {
            return new Cost(transitions + other.transitions, events + other.events, bytes + other.bytes);
        }
    }

    public WorkflowClient client() {
        return client;
    }

    public String version() {
        return stubs.blockingStub()
                .getSystemInfo(GetSystemInfoRequest.getDefaultInstance())
                .getServerVersion();
    }

    /// Answers when the campaign's workflow has ended.
    public void awaitEnd(String campaign) {
        client.newUntypedWorkflowStub("campaign-" + campaign).getResult(Void.class);
    }

    public Cost costOfCampaign(String campaign) {
        var query = "CampaignId = '" + campaign + "'";
        Waiting.until(
                "all workflows of a campaign have ended",
                PATIENCE_SECONDS,
                () -> client.countWorkflows(query + " and ExecutionStatus = 'Running'")
                                .getCount()
                        == 0);
        try (var found = client.listExecutions(query)) {
            return cost(found.map(each -> each.getExecution()).toList());
        }
    }

    public Cost cost(List<WorkflowExecution> workflows) {
        return workflows.stream().map(this::cost).reduce(new Cost(0, 0, 0), Cost::plus);
    }

    @Override
    public void close() {
        stubs.shutdown();
        stubs.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Cost cost(WorkflowExecution workflow) {
        var info = stubs.blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .setExecution(workflow)
                        .build())
                .getWorkflowExecutionInfo();
        return new Cost(info.getStateTransitionCount(), info.getHistoryLength(), info.getHistorySizeBytes());
    }
}
