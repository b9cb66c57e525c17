package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Option;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every connector promises, tried against its fake: connecting, publishing, and here what happens when things go
/// wrong. A test class per platform extends this and says how its platform is connected.
public abstract class PlatformContract extends PublishedContract {
    @Test
    void a_throttled_post_is_not_sent_and_names_the_wait() {
        stage.trouble(Trouble.THROTTLE, "publish", How.USUAL.retryAfter(Duration.ofSeconds(17)));

        var failure = account.failure(account.job("Too fast"));

        assertThat(failure).isInstanceOf(Failure.Throttled.class);
        assertThat(((Failure.Throttled) failure).after()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(19));
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void a_post_throttled_without_a_hint_waits_all_the_same() {
        stage.trouble(Trouble.THROTTLE, "publish");

        var failure = account.failure(account.job("Too fast"));

        assertThat(failure).isInstanceOf(Failure.Throttled.class);
        assertThat(((Failure.Throttled) failure).after()).isBetween(Duration.ofSeconds(1), Duration.ofHours(24));
    }

    @Test
    void a_revoked_grant_fails_as_such_and_publishes_nothing() {
        stage.revoke(account.name());

        assertThat(account.failure(account.job("Revoked"))).isInstanceOf(revoked());
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void a_sign_in_that_ends_between_preparing_and_publishing_is_signed_out() {
        var job = account.job("Ended", some());
        var prepared = account.prepared(job);
        stage.trouble(Trouble.UNAUTHORIZED, "publish");

        assertThat(account.failure(account.publish(job, prepared))).isInstanceOf(Failure.SignedOut.class);
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void a_request_that_comes_too_late_is_not_written() {
        var job = account.job("Late", some());
        var prepared = account.prepared(job);
        var before = stage.requests();

        assertThat(account.failure(account.publish(Stage.late(job), prepared))).isInstanceOf(Failure.Unreachable.class);
        assertThat(stage.requests()).isEqualTo(before);
    }

    @Test
    void a_platform_that_nobody_reaches_has_certainly_accepted_nothing() throws IOException {
        var gone = RawServer.answering("");
        gone.close();
        var away = account.with(connector(stage.kitFor(gone.address())));

        assertThat(elsewhere(away, gone.address(), "Nobody there")).isInstanceOf(Failure.Unreachable.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT_THEN_DROP", "ACCEPT_THEN_500", "ACCEPT_THEN_STALL", "TRUNCATED", "UNPARSABLE"})
    void an_answer_lost_after_acceptance_is_ambiguous_and_there_is_one_post_whatever_follows(Trouble trouble) {
        var job = account.job("Lost answer", some());
        var prepared = account.prepared(job);
        stage.trouble(trouble, "publish");

        assertThat(account.failure(account.publish(job, prepared))).isInstanceOf(Failure.Ambiguous.class);
        stage.noTrouble();

        assertThat(stage.published()).hasSize(1);
        assertFound(job, prepared);
        assertRepeatable(job, prepared);
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void a_text_in_markdown_goes_out_rendered_where_the_profile_offers_it_and_is_found() {
        var options = account.connector().profile().options();
        assertThat(account.connector() instanceof Renders).isEqualTo(options.contains(Option.markdown()));
        if (account.connector() instanceof Renders) {
            var said = new HashMap<>(Needed.of(options));
            said.put(Option.MARKDOWN, "true");
            var job = account.jobWith(said, "Low **tide** at [the quay](https://example.org/quay)");
            var prepared = account.prepared(job);
            stage.trouble(Trouble.ACCEPT_THEN_DROP, "publish");

            assertThat(account.failure(account.publish(job, prepared))).isInstanceOf(Failure.Ambiguous.class);
            stage.noTrouble();

            assertThat(text(stage.published().getFirst())).contains("tide").contains("the quay");
            assertFound(job, prepared);
        }
    }

    private void assertFound(Job job, Optional<String> prepared) {
        if (account.connector() instanceof Finds finds) {
            var found = finds.find(job, prepared, job.createdAt().minusSeconds(60));

            assertThat(found).isInstanceOf(Found.There.class);
            var url = ((Found.There) found).remote().url().map(Object::toString).orElse("");
            assertThat(url).startsWith(stage.simulator().address(slug()) + "/");
        }
    }

    private void assertRepeatable(Job job, Optional<String> prepared) {
        if (account.connector() instanceof Repeats repeats
                && repeats.safeFor(job).isPositive()) {
            var first = Connected.published(account.repeat(job, prepared));
            var second = Connected.published(account.repeat(job, prepared));

            assertThat(second).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSE_BEFORE", "DROP_BEFORE"})
    void a_request_lost_before_acceptance_is_ambiguous_too_and_found_absent(Trouble trouble) {
        var job = account.job("Lost request");
        var prepared = account.prepared(job);
        stage.trouble(trouble, "publish");

        assertThat(account.failure(account.publish(job, prepared))).isInstanceOf(Failure.Ambiguous.class);
        stage.noTrouble();

        if (account.connector() instanceof Finds finds) {
            assertThat(finds.find(job, prepared, job.createdAt())).isInstanceOf(Found.Absent.class);
        }
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void a_look_that_fails_is_no_proof_of_absence() {
        if (account.connector() instanceof Finds finds) {
            var job = account.job("Unseen");
            var prepared = account.prepared(job);
            stage.trouble(Trouble.REFUSE_BEFORE, "any");

            assertThat(finds.find(job, prepared, Instant.now())).isInstanceOf(Found.Later.class);
        }
    }

    /// Override where the platform itself refuses the same words again.
    @Test
    protected void two_posts_with_the_same_text_are_two_posts() {
        var first = account.published(account.job("Same words"));
        passTheTime();
        var second = account.published(account.job("Same words"));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(stage.published()).hasSize(2);
    }

    /// Lets the platform's clock go on; override where the same words may be said again only after a while.
    protected void passTheTime() {}

    @Test
    void the_same_key_sent_twice_at_once_is_one_post_where_it_is_said_to_be() {
        var job = account.job("At once", some());
        if (account.connector() instanceof Repeats repeats
                && repeats.safeFor(job).isPositive()) {
            var prepared = account.prepared(job);
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var outcomes = both.invokeAll(Collections.nCopies(2, () -> account.publish(job, prepared))).stream()
                        .map(Future::resultNow)
                        .toList();
                assertThat(outcomes).anyMatch(Outcome.Published.class::isInstance);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }

            Connected.published(account.repeat(job, prepared));
            assertThat(stage.published()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-P1D", "PT-10M", "P400D"})
    void a_wrong_clock_of_ours_leaves_no_doubt(Duration wrong) {
        var off = account.with(connector(stage.kitOff(wrong)));

        var outcome = off.send(account.job("What time is it?", some()));

        if (outcome instanceof Outcome.Failed(var failure)) {
            assertThat(account.told(failure)).isNotInstanceOf(Failure.Ambiguous.class);
            assertThat(stage.published()).isEmpty();
        } else {
            assertThat(stage.published()).hasSize(1);
        }
    }
}
