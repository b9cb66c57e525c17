package com.clickkloudy.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.workflows.wire.Mask;
import com.clickkloudy.workflows.wire.Wire;
import io.temporal.client.WorkflowStub;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whoever reads Temporal's database learns ids, kinds and times, and no word of what was said.
class SealedHistoryTest {
    @RegisterExtension
    final Flows flows = new Flows(Wire.sealedBy(new Mask()));

    @Test
    void nothing_that_was_said_can_be_read_in_a_history() {
        var posts = flows.posts(2, Duration.ZERO);
        flows.platform.sends(posts.get(0), Step.unrecorded());
        flows.platform.sends(posts.get(1), Step.broken("The secret answer of a platform."));

        flows.tell();
        flows.end(flows.campaign());
        flows.end(flows.resolver(posts.get(1)));

        assertThat(posts).allMatch(row -> row.state == PostState.PUBLISHED);
        for (var workflow : List.of(flows.campaign(), flows.batch(1), flows.resolver(posts.get(1)))) {
            assertThat(recorded(workflow)).doesNotContain("remote-1", "secret answer", "Step.java", "UNRECORDED");
        }
    }

    /// Search attributes are read by the server, so they are not sealed.
    private String recorded(WorkflowStub workflow) {
        return flows.events(workflow).stream()
                .map(event -> new String(event.toByteArray(), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
    }
}
