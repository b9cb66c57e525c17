package com.clickkloudy.activities;

import com.clickkloudy.workflows.wire.Attributes;
import com.clickkloudy.workflows.wire.Wire;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactory;

/// A Temporal server that a test runs the engine on.
interface TemporalServer extends AutoCloseable {
    WorkflowClient client();

    /// Where the engine's workers are registered; whoever registered them starts it.
    WorkerFactory workers();

    @Override
    void close();

    /// Quick to start, but it knows no schedules, no searches, and nothing of what becomes of a parent's children.
    static TemporalServer inMemory() {
        var options = TestEnvironmentOptions.newBuilder()
                .setUseTimeskipping(false)
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Wire.sealedBy(new Flipped()))
                        .build());
        Attributes.ALL.forEach(key -> options.registerSearchAttribute(key.getName(), key.getValueType()));
        return new InMemory(TestWorkflowEnvironment.newInstance(options.build()));
    }

    record InMemory(TestWorkflowEnvironment server) implements TemporalServer {
        @Override
        public WorkflowClient client() {
            return server.getWorkflowClient();
        }

        @Override
        public WorkerFactory workers() {
            return server.getWorkerFactory();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
