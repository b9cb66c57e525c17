package com.clickkloudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connects;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PatientSignInTest {
    private static final Connects.Form FORM = new Connects.Form(Map.of());
    private static final Connects.Step IN = new Connects.Step.Connected(List.of());

    @Test
    void who_is_asked_to_wait_waits_and_asks_again() {
        assertThat(begin(throttled(Duration.ofMillis(1)), throttled(Duration.ofMillis(1)), IN))
                .isEqualTo(IN);
    }

    @Test
    void nobody_waits_for_the_end_of_a_day() {
        var tomorrow = throttled(Duration.ofHours(20));

        assertThat(begin(tomorrow, IN)).isEqualTo(tomorrow);
    }

    @Test
    void what_is_refused_is_not_asked_again() {
        var refused = new Connects.Step.Failed(new Failure.Refused(Optional.empty(), "No."));

        assertThat(begin(refused, IN)).isEqualTo(refused);
    }

    @Test
    void a_stop_ends_the_waiting() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> begin(throttled(Duration.ofSeconds(50)), IN))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Connects.Step throttled(Duration after) {
        return new Connects.Step.Failed(new Failure.Throttled(after, "Not so fast."));
    }

    private static Connects.Step begin(Connects.Step... steps) {
        return PatientSignIn.begin(new Door(new ArrayDeque<>(List.of(steps))), FORM);
    }

    /// Says one after the other.
    private record Door(Queue<Connects.Step> steps) implements Connects {
        @Override
        public Profile profile() {
            throw new AssertionError("Nobody asks.");
        }

        @Override
        public Step begin(Form form, Optional<Credentials> app, URI callback) {
            return steps.remove();
        }

        @Override
        public Step finish(Callback callback, Secret state) {
            throw new AssertionError("Nobody comes back.");
        }
    }
}
