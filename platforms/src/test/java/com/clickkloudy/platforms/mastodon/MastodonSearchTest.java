package com.clickkloudy.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MastodonSearchTest {
    private final Harbour harbour = new Harbour();

    @AfterEach
    void close() {
        harbour.close();
    }

    private static Found find(Connected anna, Job job) {
        return find(anna, job, Optional.empty(), job.createdAt());
    }

    private static Found find(Connected anna, Job job, Optional<String> state, Instant since) {
        return ((Finds) anna.connector()).find(job, state, since);
    }

    private static Remote found(Found found) {
        assertThat(found).isInstanceOf(Found.There.class);
        return ((Found.There) found).remote();
    }

    private void clock(Duration offset) {
        harbour.stage().simulator().clock().offset(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mastodon", "gotosocial", "snac"})
    void posts_of_one_text_are_told_apart_by_their_files(String flavour) {
        var anna = harbour.runs(flavour).anna();
        var one = anna.job("Same words", Pictures.small(1));
        var other = anna.job("Same words", Pictures.small(2));
        var oneState = anna.prepared(one);
        var otherState = anna.prepared(other);

        var first = Connected.published(anna.publish(one, oneState));
        var second = Connected.published(anna.publish(other, otherState));

        assertThat(found(find(anna, one, oneState, one.createdAt()))).isEqualTo(first);
        assertThat(found(find(anna, other, otherState, other.createdAt()))).isEqualTo(second);
    }

    @Test
    void on_mastodon_other_files_are_another_post() {
        var anna = harbour.anna();
        var sent = anna.job("Same words", Pictures.small(1));
        var lost = anna.job("Same words", Pictures.small(2));
        var state = anna.prepared(lost);
        anna.published(sent);

        assertThat(find(anna, lost, state, lost.createdAt())).isInstanceOf(Found.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain",
                "Two\n\n\nparagraphs  with   spaces",
                "See https://example.org/a-rather-long-path-that-goes-on-and-on?and=on#there, #harbour & <b>bold</b>",
                "@anna1 and @ben@social.example.org: hello 👨‍👩‍👧‍👦",
                "👍"
            })
    void a_text_is_found_however_it_is_shown(String text) {
        var anna = harbour.anna();
        var job = anna.job(text);
        anna.published(anna.job("Something else"));
        var remote = anna.published(job);

        assertThat(found(find(anna, job))).isEqualTo(remote);
    }

    @Test
    void what_was_never_sent_is_absent_among_others_like_it() {
        var anna = harbour.anna();
        anna.published(anna.job("Offer 17 of our long list of offers"));
        anna.published(anna.job("Something else"));

        assertThat(find(anna, anna.job("Offer 18 of our long list of offers"))).isInstanceOf(Found.Absent.class);
    }

    @Test
    void two_posts_that_both_may_be_it_cannot_be_told_apart() {
        var anna = harbour.anna();
        var job = anna.job("Same words");
        anna.published(job);
        anna.published(anna.job("Same words"));

        assertThat(find(anna, job)).isInstanceOf(Found.Unknowable.class);
    }

    @ParameterizedTest(name = "{0} before: {1}")
    @CsvSource({"PT5S, There", "PT5M, Unknowable", "PT20M, Absent"})
    void the_same_text_from_before_the_first_try_is(Duration before, String verdict) {
        var anna = harbour.anna();
        clock(before.negated());
        anna.published(anna.job("Good morning"));
        clock(Duration.ZERO);

        var found = find(anna, anna.job("Good morning"));

        assertThat(found.getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void a_server_whose_clock_is_fast_hides_nothing() {
        var anna = harbour.anna();
        var job = anna.job("From the future");
        clock(Duration.ofHours(2));
        var remote = anna.published(job);

        assertThat(found(find(anna, job))).isEqualTo(remote);
    }

    @Test
    void a_post_is_found_behind_a_page_of_younger_ones() {
        var anna = harbour.anna();
        var job = anna.job("The first of many");
        var remote = anna.published(job);
        for (var number = 0; number < 45; number++) {
            anna.published(anna.job("Number " + number));
        }

        assertThat(found(find(anna, job))).isEqualTo(remote);
    }

    @Test
    void what_is_listed_late_is_absent_for_the_time_being() {
        var anna = harbour.anna();
        var job = anna.job("Late");
        harbour.stage().trouble(Trouble.LISTING_DELAY, "list");
        anna.published(job);

        assertThat(find(anna, job)).isInstanceOf(Found.Absent.class);
    }

    @Test
    void a_similar_post_whose_source_is_kept_from_us_may_be_it() {
        var anna = harbour.anna();
        anna.published(anna.job("Offer 17 of our long list of offers"));
        harbour.stage().trouble(Trouble.REFUSE_BEFORE, "GET /api/v1/statuses/{id}/source", How.USUAL.status(404));

        assertThat(find(anna, anna.job("Offer 18 of our long list of offers"))).isInstanceOf(Found.Unknowable.class);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "THROTTLE, 429, PT17S",
        "UNAUTHORIZED, 401, PT15M",
        "REFUSE_BEFORE, 403, PT15M",
        "REFUSE_BEFORE, 500, PT30S"
    })
    void a_look_that_fails_is_for_later(Trouble trouble, int status, Duration after) {
        var anna = harbour.anna();
        harbour.stage().trouble(trouble, "list", How.USUAL.status(status).retryAfter(Duration.ofSeconds(17)));

        var found = find(anna, anna.job("Unseen"));

        assertThat(((Found.Later) found).after()).isCloseTo(after, Duration.ofSeconds(2));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"mastodon, PT50M", "gotosocial, PT0S", "snac, PT0S"})
    void the_key_makes_a_repetition_harmless_for(String flavour, Duration safe) {
        var anna = harbour.runs(flavour).anna();

        assertThat(((Repeats) anna.connector()).safeFor(anna.job("Again"))).isEqualTo(safe);
    }
}
