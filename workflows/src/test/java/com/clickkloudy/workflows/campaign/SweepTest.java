package com.clickkloudy.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.workflows.wire.Ids;
import com.clickkloudy.workflows.wire.Queues;
import com.clickkloudy.workflows.wire.Readable;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SweepTest {
    @RegisterExtension
    final Flows flows = new Flows(Readable.payloads());

    @Test
    void a_sweep_asks_once() {
        var options = WorkflowOptions.newBuilder()
                .setWorkflowId(Ids.SWEEP)
                .setTaskQueue(Queues.CAMPAIGNS)
                .build();
        WorkflowClient.start(flows.client().newWorkflowStub(Sweep.class, options)::sweep);

        flows.end(flows.workflow(Ids.SWEEP));

        assertThat(flows.order(flows.workflow(Ids.SWEEP))).containsExactly("Sweep", "answer of Sweep");
    }
}
