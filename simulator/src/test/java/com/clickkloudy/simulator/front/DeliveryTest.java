package com.clickkloudy.simulator.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.front.Delivery.Manner;
import com.clickkloudy.simulator.http.Answer;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    @Test
    void half_of_an_answer_without_a_body_is_nothing() {
        assertThat(Delivery.of(Answer.empty(201)).by(Manner.HALF).isSilent()).isTrue();
        assertThat(Delivery.of(Answer.html(200, "Here")).by(Manner.HALF).isSilent())
                .isFalse();
        assertThat(Delivery.of(Answer.empty(201)).isSilent()).isFalse();
    }
}
