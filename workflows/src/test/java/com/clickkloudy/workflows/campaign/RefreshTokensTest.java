package com.clickkloudy.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.workflows.account.RefreshTokens;
import com.clickkloudy.workflows.wire.Ids;
import com.clickkloudy.workflows.wire.Queues;
import com.clickkloudy.workflows.wire.Readable;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefreshTokensTest {
    @RegisterExtension
    final Flows flows = new Flows(Readable.payloads());

    @Test
    void due_sign_ins_are_renewed_by_one_question() {
        var options = WorkflowOptions.newBuilder()
                .setWorkflowId(Ids.REFRESH)
                .setTaskQueue(Queues.CAMPAIGNS)
                .build();
        WorkflowClient.start(flows.client().newWorkflowStub(RefreshTokens.class, options)::refresh);

        flows.end(flows.workflow(Ids.REFRESH));

        assertThat(flows.order(flows.workflow(Ids.REFRESH))).containsExactly("RefreshDue", "answer of RefreshDue");
    }
}
