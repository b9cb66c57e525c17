package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.post.PostState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockJumpTest {
    private EngineRig rig;

    @BeforeEach
    void open() {
        rig = new EngineRig(TemporalServer.inMemory());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "PT1H"})
    void posts_leave_once_and_at_their_time_though_the_machine_s_clock_jumps(String jump) {
        var due = Instant.now().plusSeconds(4);
        var campaign = rig.publish(rig.accounts(Pigeons.PLAIN, 30), due, Duration.ofMinutes(30));

        rig.jump(Duration.parse(jump));
        rig.awaitState(campaign, CampaignState.FINISHED);
        rig.jump(Duration.ZERO);

        assertThat(rig.posts(campaign)).hasSize(30).allSatisfy(row -> {
            assertThat(row.post().state()).isEqualTo(PostState.PUBLISHED);
            assertThat(row.post().sentAt().orElseThrow()).isAfterOrEqualTo(due);
            assertThat(rig.acceptances(row)).isEqualTo(1);
        });
    }
}
