package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.campaign.CampaignExamples.Scheduled;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

final class LatenessTest {
    private static final Duration MARGIN = Duration.ofMinutes(10);
    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext room = database.room();
    private final CampaignExamples examples = new CampaignExamples(room);
    private final Lateness lateness = room.getBean(Lateness.class);

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void a_post_is_late_when_its_time_is_over_by_the_margin_and_nothing_has_come_of_it() {
        examples.scheduled(Instant.now().minusSeconds(300), 2);
        examples.scheduled(Instant.now().minusSeconds(900), 3);
        new CampaignExamples(room).scheduled(Instant.now().minusSeconds(900), 1);

        assertThat(lateness.count(examples.workspace(), MARGIN)).isEqualTo(3);
        assertThat(lateness.count(MARGIN)).isEqualTo(4);
    }

    @Test
    void what_ends_or_waits_for_a_person_is_not_late_any_more() {
        var late = examples.scheduled(Instant.now().minusSeconds(900), 4);

        set(late, 0, "PUBLISHED");
        set(late, 1, "ATTENTION");
        set(late, 2, "SENDING");

        assertThat(lateness.count(examples.workspace(), MARGIN)).isEqualTo(2);
    }

    @Test
    void what_a_person_holds_back_is_not_late() {
        var late = examples.scheduled(Instant.now().minusSeconds(900), 2);

        database.jdbc()
                .sql("update campaign set gate = 'PAUSED' where id = ?")
                .param(late.id().value())
                .update();

        assertThat(lateness.count(examples.workspace(), MARGIN)).isZero();
    }

    private void set(Scheduled campaign, int post, String state) {
        database.jdbc()
                .sql("update post set state = ? where id = ?")
                .params(state, campaign.posts().get(post).value())
                .update();
    }
}
