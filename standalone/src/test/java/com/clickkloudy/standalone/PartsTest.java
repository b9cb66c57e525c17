package com.clickkloudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final List<String> stopped = new ArrayList<>();
    private final Parts parts =
            new Parts(new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8), new Seconds()::next));

    @Test
    void parts_are_stopped_in_the_opposite_order_of_their_start() {
        parts.start("database", () -> part("database"));
        parts.start("server", () -> part("server"));

        parts.close();

        assertThat(stopped).containsExactly("server", "database");
    }

    @Test
    void each_step_is_shown_with_its_time_and_a_failed_one_as_failed() {
        parts.start("database", () -> part("database"));
        assertThatThrownBy(() -> parts.start("server", () -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        parts.close();

        assertThat(terminal.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "database                       1.0 s",
                        "server                         1.0 s  failed",
                        "stopped database               1.0 s");
    }

    @Test
    void a_part_that_does_not_stop_keeps_no_other_from_being_stopped() {
        parts.start("database", () -> part("database"));
        parts.start("server", () -> (AutoCloseable) () -> {
            throw new IllegalStateException("stuck");
        });

        parts.close();

        assertThat(stopped).containsExactly("database");
    }

    @Test
    void nothing_is_started_once_the_stop_has_begun() {
        parts.close();

        assertThatThrownBy(() -> parts.start("server", () -> part("server"))).isInstanceOf(CancellationException.class);
        assertThat(stopped).isEmpty();
    }

    @Test
    void a_stop_during_a_start_waits_for_it_and_stops_it_too() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var starting = Thread.ofVirtual()
                .start(() -> parts.start("server", () -> {
                    begun.countDown();
                    await(go);
                    return part("server");
                }));
        await(begun);
        var stopping = Thread.ofVirtual().start(parts::close);
        while (!parts.isStopping()) {
            Thread.onSpinWait();
        }

        go.countDown();
        starting.join();
        stopping.join();

        assertThat(stopped).containsExactly("server");
    }

    private AutoCloseable part(String name) {
        return () -> stopped.add(name);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A clock of which a second passes between any two looks.
    private static final class Seconds {
        private long now;

        private long next() {
            now += 1_000_000_000;
            return now;
        }
    }
}
