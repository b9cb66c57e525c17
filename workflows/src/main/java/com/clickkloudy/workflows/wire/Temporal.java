package com.clickkloudy.workflows.wire;

import com.uber.m3.tally.RootScopeBuilder;
import com.uber.m3.tally.Scope;
import com.uber.m3.tally.ScopeCloseException;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import io.temporal.serviceclient.GrpcCompression;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection to a Temporal server. Made at once; whether the server answers shows with the first call.
public final class Temporal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Temporal.class);
    private static final Duration ONE_CALL = Duration.ofSeconds(10);
    private static final com.uber.m3.util.Duration REPORT_EVERY = com.uber.m3.util.Duration.ofSeconds(10);
    private final WorkflowServiceStubs stubs;
    private final WorkflowClient client;
    private final ScheduleClient schedules;
    private final Scope metrics;

    private Temporal(WorkflowServiceStubs stubs, String namespace, DataConverter converter, Scope metrics) {
        this.stubs = stubs;
        this.client = client(stubs, namespace, converter);
        this.schedules = schedules(stubs, namespace, converter);
        this.metrics = metrics;
    }

    /// @param address as `127.0.0.1:7233`
    /// @param meters where the SDK counts and measures
    public static Temporal at(String address, String namespace, Sealer sealer, MeterRegistry meters) {
        var metrics = new RootScopeBuilder()
                .reporter(new MicrometerClientStatsReporter(meters))
                .reportEvery(REPORT_EVERY);
        // What is sealed does not shrink: to compress it costs both sides time and saves nothing.
        var stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(address)
                .setGrpcCompression(GrpcCompression.NONE)
                .setRpcTimeout(ONE_CALL)
                .setMetricsScope(metrics)
                .build());
        return new Temporal(stubs, namespace, Wire.sealedBy(sealer), metrics);
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
        closeMetrics();
    }

    private void closeMetrics() {
        try {
            metrics.close();
        } catch (ScopeCloseException lost) {
            LOG.warn("The last figures about Temporal are lost. cause={}", lost.getMessage());
        }
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
