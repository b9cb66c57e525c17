package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.storage.campaign.Claim;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.workflows.campaign.PostAnswer;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.Publishing;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A post that another worker has claimed, whom Temporal no longer hears.
class TakenForDeadTest {
    private static final Duration CLAIM = Duration.ofSeconds(15);
    private final TestActivityEnvironment activities = TestActivityEnvironment.newInstance();
    private EngineRig rig;
    private Publishing publishing;
    private PostRef post;

    @BeforeEach
    void claimElsewhere() {
        rig = new EngineRig(TemporalServer.inMemory(), EngineTimes.standard(), List.of());
        activities.registerActivitiesImplementations(rig.bean(Publishing.class));
        publishing = activities.newActivityStub(Publishing.class);
        var batch = Page.of(rig, Pigeons.PLAIN, 1);
        var row = rig.post(batch.campaign().campaign()).post();
        post = new PostRef(batch.campaign(), row.id(), row.account(), row.platform(), batch.version());
        assertThat(claims().claim(rig.workspace, row.id(), batch.version(), CLAIM, "another"))
                .isInstanceOf(Claim.Granted.class);
    }

    @AfterEach
    void close() {
        activities.close();
        rig.close();
    }

    @Test
    void its_answer_is_waited_for_and_it_is_not_sent_twice() {
        assertThatThrownBy(() -> publishing.publishPost(post))
                .isInstanceOf(ActivityFailure.class)
                .cause()
                .isInstanceOfSatisfying(ApplicationFailure.class, later -> {
                    assertThat(later.getType()).isEqualTo("SENDING");
                    assertThat(later.getNextRetryDelay()).isPositive();
                });

        var remote = new Remote("first", Optional.empty());
        claims().record(rig.workspace, post.post(), 1, new Ending.Published(remote));

        assertThat(publishing.publishPost(post).kind()).isEqualTo(PostAnswer.Kind.PUBLISHED);
        assertThat(rig.pigeons.ledger()).isEmpty();
    }

    @Test
    void once_no_answer_can_come_any_more_its_outcome_is_unknown() {
        rig.claimedBefore(post.campaign().campaign(), CLAIM.multipliedBy(2));

        assertThat(publishing.publishPost(post).kind()).isEqualTo(PostAnswer.Kind.RESOLVE);
        assertThat(rig.pigeons.ledger()).isEmpty();
    }

    private Claims claims() {
        return rig.bean(Claims.class);
    }
}
