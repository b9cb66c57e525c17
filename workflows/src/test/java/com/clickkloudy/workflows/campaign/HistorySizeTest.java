package com.clickkloudy.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.workflows.wire.Readable;
import io.temporal.api.history.v1.HistoryEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a campaign costs Temporal, in events. How many workflow tasks they arrive in depends on the machine.
class HistorySizeTest {
    @RegisterExtension
    final Flows flows = new Flows(Readable.payloads());

    @Test
    void fifty_posts_cost_these_events() {
        flows.posts(50, Duration.ZERO);

        flows.tell();
        flows.end(flows.campaign());

        assertThat(withoutWorkflowTasks(flows.events(flows.campaign()))).hasSize(22);
        assertThat(withoutWorkflowTasks(flows.events(flows.batch(1)))).hasSize(155);
        assertThat(flows.events(flows.batch(1))).hasSizeLessThanOrEqualTo(5 + 50 * 6);
    }

    private static List<HistoryEvent> withoutWorkflowTasks(List<HistoryEvent> events) {
        return events.stream()
                .filter(event -> !event.getEventType().name().startsWith("EVENT_TYPE_WORKFLOW_TASK"))
                .toList();
    }
}
