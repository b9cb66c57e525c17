package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenQueuesTest {
    private static final List<String> QUEUES = List.of("campaigns", "prepare", "publish-pigeon", "publish-owl");

    @Test
    void without_a_choice_every_queue_is_served() {
        assertThat(QUEUES).allMatch(ChosenQueues.of(" ")::has);
    }

    @Test
    void named_queues_are_served_and_no_others() {
        assertThat(QUEUES.stream().filter(ChosenQueues.of("prepare, publish-owl")::has))
                .containsExactly("prepare", "publish-owl");
    }

    @Test
    void a_star_stands_for_anything() {
        assertThat(QUEUES.stream().filter(ChosenQueues.of("publish-*")::has))
                .containsExactly("publish-pigeon", "publish-owl");
    }

    @Test
    void what_is_no_queue_is_refused_with_the_names_there_are() {
        var misspelt = ChosenQueues.of("publish-*,campaign");

        assertThatThrownBy(() -> misspelt.mustBeAmong(QUEUES))
                .hasMessage("There is no task queue campaign; there are "
                        + "campaigns, prepare, publish-pigeon, publish-owl.");
        ChosenQueues.of("p*,campaigns").mustBeAmong(QUEUES);
    }
}
