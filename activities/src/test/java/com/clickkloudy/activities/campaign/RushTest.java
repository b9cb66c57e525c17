package com.clickkloudy.activities.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RushTest {

    @Test
    void a_post_that_leaves_alone_is_answered_at_once() {
        assertThat(new Rush(Duration.ofDays(1)).<String>leave(() -> "out")).isEqualTo("out");
    }

    @Test
    void who_is_out_is_answered_once_the_others_are_out_too() throws Exception {
        var rush = new Rush(Duration.ofDays(1));
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var lastIsOut = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var last = threads.submit(() -> rush.leave(() -> {
                begun.countDown();
                await(mayEnd);
                lastIsOut.set(true);
                return "last";
            }));
            await(begun);
            var first = CompletableFuture.supplyAsync(
                    () -> {
                        var answer = rush.leave(() -> "first");
                        assertThat(lastIsOut).isTrue();
                        return answer;
                    },
                    threads);
            mayEnd.countDown();

            assertThat(first.get()).isEqualTo("first");
            assertThat(last.get()).isEqualTo("last");
        }
    }

    @Test
    void one_that_hangs_holds_the_others_back_for_a_while_only() throws Exception {
        var rush = new Rush(Duration.ofMillis(50));
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hangs = threads.submit(() -> rush.leave(() -> {
                begun.countDown();
                await(mayEnd);
                return "late";
            }));
            await(begun);

            assertThat(rush.<String>leave(() -> "out")).isEqualTo("out");
            assertThat(hangs.isDone()).isFalse();
            mayEnd.countDown();
            assertThat(hangs.get()).isEqualTo("late");
        }
    }

    @Test
    void what_fails_holds_nobody_back() {
        var rush = new Rush(Duration.ofDays(1));

        assertThatThrownBy(() -> rush.leave(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(rush.<String>leave(() -> "out")).isEqualTo("out");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
