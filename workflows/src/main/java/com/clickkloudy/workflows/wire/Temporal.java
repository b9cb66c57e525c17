package com.clickkloudy.workflows.wire;

import com.uber.m3.tally.NoopScope;
import com.uber.m3.tally.Scope;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.common.converter.DataConverter;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The connection to a Temporal server. Made at once; whether the server answers shows with the first call.
public final class Temporal implements AutoCloseable {
    private static final Duration ONE_CALL = Duration.ofSeconds(10);
    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;
    private final ScheduleClient schedules;

    private Temporal(WorkflowServiceStubs stubs, WorkflowClient client, ScheduleClient schedules) {
        this.stubs = stubs;
        this.client = client;
        this.schedules = schedules;
    }

    /// @param address as `127.0.0.1:7233`
    public static Temporal at(String address, String namespace, Sealer sealer) {
        return at(address, namespace, sealer, new NoopScope());
    }

    /// @param metrics where the SDK counts and measures
    public static Temporal at(String address, String namespace, Sealer sealer, Scope metrics) {
        var stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(address)
                .setRpcTimeout(ONE_CALL)
                .setMetricsScope(metrics)
                .build());
        var converter = Wire.sealedBy(sealer);
        return new Temporal(stubs, client(stubs, namespace, converter), schedules(stubs, namespace, converter));
    }

    public WorkflowClient client() {
        return client;
    }

    public ScheduleClient schedules() {
        return schedules;
    }

    public WorkflowServiceStubs stubs() {
        return stubs;
    }

    @Override
    public void close() {
        stubs.shutdown();
        stubs.awaitTermination(ONE_CALL.toSeconds(), TimeUnit.SECONDS);
    }

    private static WorkflowClient client(WorkflowServiceStubs stubs, String namespace, DataConverter converter) {
        return WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(namespace)
                        .setDataConverter(converter)
                        .build());
    }

    private static ScheduleClient schedules(WorkflowServiceStubs stubs, String namespace, DataConverter converter) {
        return ScheduleClient.newInstance(
                stubs,
                ScheduleClientOptions.newBuilder()
                        .setNamespace(namespace)
                        .setDataConverter(converter)
                        .build());
    }
}
