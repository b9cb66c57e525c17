package com.clickkloudy.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PunctualityTest {
    private final AtomicInteger late = new AtomicInteger();
    private final Punctuality punctuality = new Punctuality(() -> {
        if (late.get() < 0) {
            throw new IllegalStateException("The database is away.");
        }
        return late.get();
    });

    @Test
    void late_posts_are_an_alarm_that_says_how_many_and_ends_by_itself() {
        assertThat(punctuality.answers()).isTrue();

        late.set(3);
        assertThat(punctuality.answers()).isFalse();
        assertThat(punctuality.consequence()).startsWith("3 posts are late: they should have left");

        late.set(1);
        assertThat(punctuality.answers()).isFalse();
        assertThat(punctuality.consequence()).startsWith("1 post is late: it should have left");

        late.set(0);
        assertThat(punctuality.answers()).isTrue();
    }

    @Test
    void while_nobody_can_count_the_last_count_holds() {
        late.set(-1);
        assertThat(punctuality.answers()).isTrue();

        late.set(2);
        assertThat(punctuality.answers()).isFalse();
        late.set(-1);
        assertThat(punctuality.answers()).isFalse();
    }
}
