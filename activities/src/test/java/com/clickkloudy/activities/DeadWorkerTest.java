package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.activities.Pigeons.Trouble;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.post.PostState;
import io.temporal.api.enums.v1.TimeoutType;
import io.temporal.api.history.v1.ActivityTaskStartedEventAttributes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A worker that dies while it holds a post is noticed by its silence; one that is only slow beats.
@Timeout(120)
class DeadWorkerTest {
    private final FirstDies dying = new FirstDies(Pigeons.FINDING);
    private DevServer server;
    private EngineRig rig;
    private Executions executions;

    @BeforeEach
    void open(@TempDir Path data) {
        server = DevServer.start(data);
        rig = new EngineRig(server, EngineTimes.standard().quicker(20), List.of(), dying::before);
        executions = new Executions(server.client());
    }

    @AfterEach
    void close() {
        dying.close();
        rig.close();
    }

    @Test
    void a_post_armed_by_a_worker_that_died_is_taken_by_another_and_a_slow_call_is_left_alone() {
        var slow = HeldCall.to(rig, Pigeons.PLAIN, Trouble.NONE);
        var slowly = rig.publishNow(List.of(slow.account()));
        slow.awaitAsked();
        var armed = rig.publish(rig.accounts(Pigeons.FINDING, 1), Instant.now().plusSeconds(2), Duration.ofHours(1));
        EngineRig.until(dying::hasDied, () -> "Nobody took it.");

        rig.awaitState(armed, CampaignState.FINISHED);
        slow.answer();
        rig.awaitState(slowly, CampaignState.FINISHED);

        assertThat(rig.post(armed).post().state()).isEqualTo(PostState.PUBLISHED);
        assertThat(rig.acceptances(rig.post(armed))).isEqualTo(1);
        var second = publishing(armed);
        assertThat(second.getAttempt()).isEqualTo(2);
        assertThat(second.getLastFailure().getTimeoutFailureInfo().getTimeoutType())
                .isEqualTo(TimeoutType.TIMEOUT_TYPE_HEARTBEAT);
        assertThat(publishing(slowly).getAttempt()).isEqualTo(1);
        assertThat(rig.acceptances(rig.post(slowly))).isEqualTo(1);
    }

    /// @return the last activity of a campaign's only batch, which is the one that publishes its only post
    private ActivityTaskStartedEventAttributes publishing(CampaignId campaign) {
        return executions.events(executions.batch(campaign)).stream()
                .filter(event -> event.hasActivityTaskStartedEventAttributes())
                .toList()
                .getLast()
                .getActivityTaskStartedEventAttributes();
    }
}
