package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Publishes.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a connector promises at the edges of what may happen: the longest description, the latest repetition, an answer
/// that is nearly right.
public abstract class EdgesContract extends FilesContract {
    /// Sign-ins hold at least that long.
    private static final Duration LATEST = Duration.ofMinutes(30);

    @Test
    void the_longest_description_goes_out_and_one_more_character_is_refused_by_the_check() {
        var images = account.limits().images();
        if (images.max() > 0 && images.maxAlt() > 0) {
            var most = Math.min(images.maxAlt(), Content.Attachment.MAX_ALT);
            var longest = described("x".repeat(most));

            assertLegal("Described", longest);
            assertThat(pictures(stage.published().getLast()))
                    .extracting("alt")
                    .isEqualTo(described(new Job.File[] {longest}));
            if (most < Content.Attachment.MAX_ALT) {
                assertThat(problems("Described", described("x".repeat(most + 1))))
                        .isNotEmpty();
            }
        }
    }

    private static Job.File described(String alt) {
        var file = Pictures.small(1);
        return new Job.File(file.media(), alt, file.bytes(), file.door());
    }

    @Test
    void a_text_with_a_nul_in_it_never_gets_as_far_as_a_platform() {
        assertThatThrownBy(() -> new Content("What \u0000 is this?", List.of())).hasMessageContaining("NUL");
    }

    @Test
    void the_same_key_sent_later_is_still_one_post_as_long_as_it_is_said_to_be() {
        var job = account.job("Later", some());
        if (account.connector() instanceof Repeats repeats
                && repeats.safeFor(job).isPositive()) {
            var prepared = account.prepared(job);
            var first = Connected.published(account.publish(job, prepared));
            var safe = repeats.safeFor(job).multipliedBy(9).dividedBy(10);
            var later = safe.compareTo(LATEST) < 0 ? safe : LATEST;
            stage.pass(later);

            var second = account.with(connector(stage.kitOff(later))).repeat(job, prepared);

            assertThat(Connected.published(second)).isEqualTo(first);
            assertThat(stage.published()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Garbling.class)
    void an_answer_that_lacks_much_or_means_it_otherwise_is_a_post_or_a_doubt(Garbling how) throws IOException {
        try (var odd = new Talkative(stage.simulator().address(), how::garbled)) {
            var there = account.with(connector(stage.kitFor(odd.address())));
            var job = account.job("Odd");
            var prepared = stage.movedTo(odd.address(), account.prepared(job));

            var outcome = there.publish(stage.movedTo(odd.address(), job), prepared);

            if (outcome instanceof Outcome.Failed(var failure)) {
                assertThat(account.told(failure)).isInstanceOfAny(Failure.Ambiguous.class, Failure.Unreachable.class);
            } else {
                assertThat(outcome).isInstanceOfAny(Outcome.Published.class, Outcome.Accepted.class);
                assertThat(stage.published()).hasSize(1);
            }
        }
    }
}
