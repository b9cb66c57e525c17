package com.clickkloudy.standalone.server;

import static io.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_DATETIME;
import static io.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_INT;
import static io.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;

import com.google.protobuf.util.Durations;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.UpdateNamespaceRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The namespace that all workflows live in, asked and set up over a connection of its own.
public final class TemporalNamespace implements AutoCloseable {
    private static final String NAME = "default";
    private static final long DAYS_OF_RETENTION = 30;

    private static final Map<String, IndexedValueType> SEARCH_ATTRIBUTES = Map.of(
            "CampaignId", INDEXED_VALUE_TYPE_KEYWORD,
            "WorkspaceId", INDEXED_VALUE_TYPE_KEYWORD,
            "AccountId", INDEXED_VALUE_TYPE_KEYWORD,
            "Platform", INDEXED_VALUE_TYPE_KEYWORD,
            "PostStatus", INDEXED_VALUE_TYPE_KEYWORD,
            "FailureKind", INDEXED_VALUE_TYPE_KEYWORD,
            "ScheduledAt", INDEXED_VALUE_TYPE_DATETIME,
            "FailedPosts", INDEXED_VALUE_TYPE_INT);

    private final WorkflowServiceStubs service;
    private final OperatorServiceStubs operator;

    private TemporalNamespace(WorkflowServiceStubs service, OperatorServiceStubs operator) {
        this.service = service;
        this.operator = operator;
    }

    public static TemporalNamespace at(String address) {
        return new TemporalNamespace(
                WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                        .setTarget(address)
                        .validateAndBuildWithDefaults()),
                OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                        .setTarget(address)
                        .validateAndBuildWithDefaults()));
    }

    /// Sets up a server that is not ours.
    public static void prepare(String address) {
        try (var namespace = at(address)) {
            if (!namespace.answers()) {
                throw new CannotStart("No Temporal server answers at TEMPORAL_ADDRESS, " + address
                        + ". It must look like host:port, and have the namespace " + NAME + ".");
            }
            namespace.addSearchAttributes();
        } catch (StatusRuntimeException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The Temporal server at TEMPORAL_ADDRESS, %s, cannot be used: %s"
                            .formatted(address, e.getMessage()),
                    e);
        }
    }

    /// Whether a server answers within a second and knows this namespace.
    public boolean answers() {
        try {
            service.blockingStub().withDeadlineAfter(Duration.ofSeconds(1)).describeNamespace(question());
            return true;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }

    /// Adds the search attributes that it lacks.
    public void addSearchAttributes() {
        var known = operator.blockingStub()
                .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                        .setNamespace(NAME)
                        .build())
                .getCustomAttributesMap();
        var missing = new HashMap<>(SEARCH_ATTRIBUTES);
        missing.keySet().removeAll(known.keySet());
        if (!missing.isEmpty()) {
            operator.blockingStub()
                    .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                            .setNamespace(NAME)
                            .putAllSearchAttributes(missing)
                            .build());
        }
    }

    /// Keeps ended workflows for 30 days, so that links to failed posts lead somewhere.
    public void keepEndedWorkflows() {
        service.blockingStub()
                .updateNamespace(UpdateNamespaceRequest.newBuilder()
                        .setNamespace(NAME)
                        .setConfig(NamespaceConfig.newBuilder()
                                .setWorkflowExecutionRetentionTtl(Durations.fromDays(DAYS_OF_RETENTION)))
                        .build());
    }

    long daysOfRetention() {
        var config = service.blockingStub().describeNamespace(question()).getConfig();
        return Durations.toDays(config.getWorkflowExecutionRetentionTtl());
    }

    @Override
    public void close() {
        service.shutdownNow();
        operator.shutdownNow();
    }

    private static DescribeNamespaceRequest question() {
        return DescribeNamespaceRequest.newBuilder().setNamespace(NAME).build();
    }
}
