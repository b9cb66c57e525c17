package com.clickkloudy.model.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.account.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for every plan, tried on questions that a seed makes up.
class PlanPropertiesTest {
    private static final int SEEDS = 400;

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_window_of_any_scope_holds_more_than_it_allows(int seed) {
        var question = new MadeUp(seed).question();

        var plan = Plan.of(question);

        new Windows(question, plan).assertHeld();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_post_has_a_slot_not_before_its_time_or_a_reason_why_not(int seed) {
        var question = new MadeUp(seed).question();

        var slots = Plan.of(question).slots();

        assertThat(slots.stream().map(Slot::account))
                .containsExactlyInAnyOrderElementsOf(
                        question.posts().stream().map(Candidate::account).toList());
        assertThat(slots).allSatisfy(slot -> {
            assertThat(slot.wanted()).isAfterOrEqualTo(question.now());
            assertThat(slot.at().orElse(Instant.MAX)).isAfterOrEqualTo(slot.wanted());
            assertThat(slot.at().isPresent() || slot.why().isPresent() || MadeUp.isDaily(question))
                    .isTrue();
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_further_reservation_of_what_posts_share_brings_no_post_forward(int seed) {
        var made = new MadeUp(seed);
        var question = made.question();
        var more = new ArrayList<>(question.reserved());
        more.addAll(made.furtherOfShared(question));

        var before = slots(Plan.of(question));
        var after = slots(Plan.of(Plans.with(question, more)));

        assertThat(before)
                .allSatisfy((account, slot) -> assertThat(after.get(account)).isAfterOrEqualTo(slot));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_further_reservation_of_one_accounts_own_does_not_bring_its_post_forward(int seed) {
        var made = new MadeUp(seed);
        var question = made.question();
        var one = question.posts().getFirst();
        var more = new ArrayList<>(question.reserved());
        more.addAll(made.furtherOf(one.scopes().account()));

        var before = slots(Plan.of(question));
        var after = slots(Plan.of(Plans.with(question, more)));

        assertThat(after.get(one.account())).isAfterOrEqualTo(before.get(one.account()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_the_input_does_not_matter(int seed) {
        var question = new MadeUp(seed).question();
        var posts = new ArrayList<>(question.posts());
        var reserved = new ArrayList<>(question.reserved());
        Collections.shuffle(posts, new Random(seed));
        Collections.shuffle(reserved, new Random(seed));

        assertThat(Plan.of(Plans.with(question, reserved, posts))).isEqualTo(Plan.of(question));
    }

    private static Map<AccountId, Instant> slots(Plan plan) {
        return plan.slots().stream()
                .collect(Collectors.toMap(Slot::account, slot -> slot.at().orElse(Instant.MAX)));
    }
}
