package com.clickkloudy.model.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NumbersTest {
    @Test
    void what_is_not_told_is_absent_and_what_is_0_is_there() {
        var numbers = Numbers.none().and(Metric.LIKES, Optional.of(0L)).and(Metric.VIEWS, Optional.empty());

        assertThat(numbers.of(Metric.LIKES)).contains(0L);
        assertThat(numbers.of(Metric.VIEWS)).isEmpty();
        assertThat(numbers.counts()).containsOnlyKeys(Metric.LIKES);
    }

    @Test
    void what_a_platform_counts_apart_is_one_number() {
        var numbers = Numbers.none()
                .and(Metric.SHARES, Optional.of(3L))
                .and(Metric.SHARES, Optional.empty())
                .and(Metric.SHARES, Optional.of(4L));

        assertThat(numbers.of(Metric.SHARES)).contains(7L);
    }

    @Test
    void what_can_be_no_count_is_not_told() {
        assertThat(Numbers.none().and(Metric.REACH, Optional.of(-1L))).isEqualTo(Numbers.none());
        assertThatThrownBy(() -> new Numbers(Map.of(Metric.REACH, -1L))).hasMessageContaining("-1 reach");
    }

    @Test
    void they_stand_in_one_order_whatever_order_they_came_in() {
        var numbers = Numbers.none().and(Metric.CLICKS, Optional.of(1L)).and(Metric.VIEWS, Optional.of(2L));

        assertThat(numbers.counts().keySet()).containsExactly(Metric.VIEWS, Metric.CLICKS);
        assertThat(Metric.VIEWS.word()).isEqualTo("views");
    }
}
