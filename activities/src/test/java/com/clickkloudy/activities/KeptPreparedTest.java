package com.clickkloudy.activities;

import static com.clickkloudy.activities.Baskets.BASKETS;
import static com.clickkloudy.activities.Baskets.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.workflows.campaign.BatchRef;
import com.clickkloudy.workflows.campaign.PostAnswer;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.PreparedPage;
import com.clickkloudy.workflows.campaign.Preparing;
import com.clickkloudy.workflows.campaign.Publishing;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Posts whose platform throws away what was prepared if it is not published in time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPreparedTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private final Baskets baskets = new Baskets();
    private final TestActivityEnvironment activities = TestActivityEnvironment.newInstance();
    private EngineRig rig;
    private Preparing preparing;
    private Publishing publishing;
    private BatchRef batch;
    private PostRef post;

    @BeforeAll
    void open() {
        rig = new EngineRig(TemporalServer.inMemory(), EngineTimes.standard().quicker(20), List.of(baskets));
        activities.registerActivitiesImplementations(rig.bean(Preparing.class), rig.bean(Publishing.class));
        preparing = activities.newActivityStub(Preparing.class);
        publishing = activities.newActivityStub(Publishing.class);
    }

    @AfterAll
    void close() {
        activities.close();
        rig.close();
    }

    @BeforeEach
    void prepareOne() {
        baskets.weaveSlowly(false);
        batch = Page.of(rig, BASKETS, 1);
        post = post(preparing.preparePage(batch));
    }

    @Test
    void what_is_not_ready_yet_is_kept_and_looked_at_again() {
        baskets.weaveSlowly(true);
        var slow = Page.of(rig, BASKETS, 1);

        var first = preparing.preparePage(slow);
        var woven = baskets.woven();
        var second = preparing.preparePage(slow);

        assertThat(first.departures()).isEmpty();
        assertThat(first.notYet()).hasSize(1);
        assertThat(second.departures()).hasSize(1);
        assertThat(baskets.woven()).isEqualTo(woven);
    }

    @Test
    void what_lasts_until_the_slot_is_not_prepared_twice() {
        var woven = baskets.woven();
        prepared(KEPT.minus(A_MINUTE));

        var page = preparing.preparePage(batch);

        assertThat(page.departures()).hasSize(1);
        assertThat(baskets.woven()).isEqualTo(woven);
        assertThat(publishing.publishPost(post).kind()).isEqualTo(PostAnswer.Kind.PUBLISHED);
        assertThat(baskets.taken()).endsWith("basket " + woven);
    }

    @Test
    void what_is_gone_at_the_slot_is_prepared_anew_and_the_post_leaves_with_that() {
        var woven = baskets.woven();
        prepared(KEPT);

        var page = preparing.preparePage(batch);

        assertThat(page.departures()).hasSize(1);
        assertThat(baskets.woven()).isEqualTo(woven + 1);
        assertThat(publishing.publishPost(post(page)).kind()).isEqualTo(PostAnswer.Kind.PUBLISHED);
        assertThat(baskets.taken()).endsWith("basket " + (woven + 1));
    }

    @Test
    void a_post_that_waited_for_too_long_beside_its_worker_goes_back_to_be_prepared() {
        var taken = baskets.taken().size();
        prepared(KEPT);

        var answer = publishing.publishPost(post);

        assertThat(answer.kind()).isEqualTo(PostAnswer.Kind.WAITS);
        assertThat(baskets.taken()).hasSize(taken);
        assertThat(rig.post(batch.campaign().campaign()).post().state()).isEqualTo(PostState.PREPARED);
    }

    @Test
    void what_will_be_gone_when_a_later_slot_comes_is_prepared_anew_now() {
        var woven = baskets.woven();
        prepared(KEPT.minus(A_MINUTE));
        rig.move(batch.campaign().campaign(), 0, A_MINUTE.multipliedBy(2));

        preparing.preparePage(batch);

        assertThat(baskets.woven()).isEqualTo(woven + 1);
    }

    private void prepared(Duration ago) {
        rig.preparedBefore(batch.campaign().campaign(), ago);
    }

    private static PostRef post(PreparedPage page) {
        return page.departures().getFirst().posts().getFirst();
    }
}
