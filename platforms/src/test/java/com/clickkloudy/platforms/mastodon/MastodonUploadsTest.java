package com.clickkloudy.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.simulator.fault.Aim;
import com.clickkloudy.simulator.fault.Fault;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Often;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.ledger.What;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MastodonUploadsTest {
    private final Harbour harbour = new Harbour();
    private final Connected anna = harbour.anna();
    private final Job two = anna.job("Two", Pictures.small(1), Pictures.small(2));

    @AfterEach
    void close() {
        harbour.close();
    }

    private Prepared prepare(Job job, Optional<String> before) {
        return anna.publishes().prepare(job, before);
    }

    private static String state(Prepared prepared) {
        return switch (prepared) {
            case Prepared.Ready(var state) -> state;
            case Prepared.NotYet(var state, var lookAgain) -> state;
            case Prepared.Failed(var failure) -> throw new AssertionError(failure);
        };
    }

    private void onThe(int nth, Trouble trouble, How how) {
        var fault = Fault.always(trouble, Aim.at("mastodon", "upload")).often(Often.onlyThe(nth));
        harbour.stage().simulator().faults().set(fault.how(how));
    }

    private Failure publishing(Job job, String state) {
        return ((Outcome.Failed) anna.publishes().publish(job, Optional.of(state))).failure();
    }

    @Test
    void a_file_that_is_still_processed_is_waited_for_and_sent_once() {
        harbour.stage().trouble(Trouble.PROCESSING_DELAY, "upload");

        var first = prepare(two, Optional.empty());
        var second = prepare(two, Optional.of(state(first)));
        harbour.stage().simulator().clock().advance(Duration.ofMinutes(1));
        var third = prepare(two, Optional.of(state(second)));

        assertThat(first).isInstanceOf(Prepared.NotYet.class);
        assertThat(second).isEqualTo(first);
        assertThat(third).isInstanceOf(Prepared.Ready.class);
        assertThat(harbour.count(What.UPLOADED)).isEqualTo(2);
    }

    @Test
    void a_file_that_cannot_be_processed_is_refused_by_its_place() {
        onThe(2, Trouble.PROCESSING_FAILS, How.USUAL);

        var first = prepare(two, Optional.empty());
        var second = prepare(two, Optional.of(state(first)));

        var failure = ((Prepared.Failed) second).failure();
        assertThat(((Failure.Refused) failure).field()).contains("/media/1");
    }

    @Test
    void an_upload_that_breaks_off_goes_on_where_it_stopped() {
        onThe(2, Trouble.DROP_BEFORE, How.USUAL);

        var broken = prepare(two, Optional.empty());
        var whole = prepare(two, Optional.of(state(broken)));

        assertThat(broken).isInstanceOf(Prepared.NotYet.class);
        assertThat(whole).isInstanceOf(Prepared.Ready.class);
        assertThat(harbour.count(What.UPLOADED)).isEqualTo(2);
    }

    @Test
    void a_throttled_upload_keeps_what_went_through_and_names_the_wait() {
        onThe(2, Trouble.THROTTLE, How.USUAL.retryAfter(Duration.ofSeconds(17)));

        var prepared = prepare(two, Optional.empty());

        assertThat(((Prepared.NotYet) prepared).lookAgain()).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(17));
    }

    @Test
    void a_failure_that_lasts_is_told_by_the_next_call() {
        onThe(2, Trouble.DROP_BEFORE, How.USUAL);
        var first = prepare(two, Optional.empty());
        harbour.stage().trouble(Trouble.THROTTLE, "upload");

        var second = prepare(two, Optional.of(state(first)));

        assertThat(((Prepared.Failed) second).failure()).isInstanceOf(Failure.Throttled.class);
    }

    @Test
    void a_server_without_the_newer_way_is_given_files_the_older_way() {
        harbour.stage().trouble(Trouble.REFUSE_BEFORE, "POST /api/v2/media", How.USUAL.status(404));

        var prepared = prepare(two, Optional.empty());

        assertThat(prepare(two, Optional.of(state(prepared)))).isEqualTo(prepared);
        Connected.published(anna.publish(two, Optional.of(state(prepared))));
        assertThat(harbour.stage().published().getFirst().media()).hasSize(2);
        assertThat(harbour.count(What.UPLOADED)).isEqualTo(2);
    }

    @Test
    void a_file_that_the_server_no_longer_has_is_sent_again() {
        var prepared = prepare(two, Optional.empty());
        harbour.stage().trouble(Trouble.REFUSE_BEFORE, "GET /api/v1/media/{id}", How.USUAL.status(404));

        var again = prepare(two, Optional.of(state(prepared)));

        assertThat(again).isInstanceOf(Prepared.Ready.class).isNotEqualTo(prepared);
        assertThat(harbour.count(What.UPLOADED)).isEqualTo(4);
    }

    @Test
    void a_file_with_other_words_is_another_file() {
        var picture = Pictures.small(1);
        var before = prepare(anna.job("One", picture), Optional.empty());
        var job = anna.job("One", new Job.File(picture.media(), "Other words", picture.bytes()));

        var prepared = prepare(job, Optional.of(state(before)));

        Connected.published(anna.publish(job, Optional.of(state(prepared))));
        assertThat(harbour.stage().published().getFirst().media().getFirst().alt())
                .isEqualTo("Other words");
    }

    @Test
    void a_post_whose_files_are_still_processed_is_no_refusal() {
        harbour.stage().trouble(Trouble.PROCESSING_DELAY, "upload");
        var state = state(prepare(two, Optional.empty()));

        assertThat(publishing(two, state)).isInstanceOf(Failure.Throttled.class);

        harbour.stage().simulator().clock().advance(Duration.ofMinutes(1));
        Connected.published(anna.publish(two, Optional.of(state)));
    }

    @Test
    void a_post_that_was_not_prepared_is_not_sent_without_its_files() {
        assertThat(publishing(two, "{}")).isInstanceOf(Failure.Refused.class);
        assertThat(harbour.stage().published()).isEmpty();
    }

    @Test
    void a_refusal_of_the_text_stays_one_beside_files() {
        var tooLong = anna.job("x".repeat(501), Pictures.small(1));

        assertThat(publishing(tooLong, state(prepare(tooLong, Optional.empty()))))
                .isInstanceOf(Failure.Refused.class);
    }

    @Test
    void files_that_already_stand_in_a_post_leave_it_to_a_look() {
        harbour.runs("gotosocial");
        var state = state(prepare(two, Optional.empty()));
        Connected.published(anna.publish(two, Optional.of(state)));

        assertThat(publishing(two, state)).isInstanceOf(Failure.Ambiguous.class);

        var found = ((Finds) anna.connector()).find(two, Optional.of(state), two.createdAt());
        assertThat(found).isInstanceOf(Found.There.class);
        assertThat(harbour.stage().published()).hasSize(1);
    }
}
