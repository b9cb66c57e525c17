package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every connector promises, tried against its fake: connecting, publishing, and here what happens when things go
/// wrong. A test class per platform extends this and says how its platform is connected.
public abstract class PlatformContract extends PublishingContract {
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
        var job = account.job("Ended", Pictures.small(1));
        var prepared = account.prepared(job);
        stage.trouble(Trouble.UNAUTHORIZED, "publish");

        assertThat(account.failure(account.publish(job, prepared))).isInstanceOf(Failure.SignedOut.class);
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void a_request_that_comes_too_late_is_not_written() {
        var job = account.job("Late", Pictures.small(1));
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
        var job = stage.movedTo(gone.address(), account.job("Nobody there"));

        assertThat(account.failure(away.publish(job, Optional.empty()))).isInstanceOf(Failure.Unreachable.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT_THEN_DROP", "ACCEPT_THEN_500", "ACCEPT_THEN_STALL", "TRUNCATED", "UNPARSABLE"})
    void an_answer_lost_after_acceptance_is_ambiguous_and_there_is_one_post_whatever_follows(Trouble trouble) {
        var job = account.job("Lost answer", Pictures.small(1));
        var prepared = account.prepared(job);
        stage.trouble(trouble, "publish");

        assertThat(account.failure(account.publish(job, prepared))).isInstanceOf(Failure.Ambiguous.class);
        stage.noTrouble();

        assertThat(stage.published()).hasSize(1);
        assertFound(job, prepared);
        assertRepeatable(job, prepared);
        assertThat(stage.published()).hasSize(1);
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
            var first = Connected.published(account.publish(job, prepared));
            var second = Connected.published(account.publish(job, prepared));

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
        var job = account.job("Unseen");
        stage.trouble(Trouble.REFUSE_BEFORE, "any");

        if (account.connector() instanceof Finds finds) {
            assertThat(finds.find(job, Optional.empty(), Instant.now())).isInstanceOf(Found.Later.class);
        }
    }

    @Test
    void two_posts_with_the_same_text_are_two_posts() {
        var first = account.published(account.job("Same words"));
        var second = account.published(account.job("Same words"));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(stage.published()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><title>Bad gateway</title>",
                "",
                "null",
                "[]",
                "\"ok\"",
                "{}",
                "{\"ok\":true}",
                "{\"ok\":true,\"result\":[],\"id\":{},\"uri\":[1],\"url\":7,\"error\":null,\"data\":\"x\"}"
            })
    void a_good_status_with_a_nonsensical_answer_is_ambiguous(String body) throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "Content-Type: text/html\r\n", body))) {
            assertThat(hostile(server)).isInstanceOf(Failure.Ambiguous.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void fields_that_nobody_has_heard_of_change_nothing() throws IOException {
        try (var news = new Talkative(stage.simulator().address())) {
            var told = account.with(connector(stage.kitFor(news.address())));
            var job = stage.movedTo(news.address(), account.job("Any news?", Pictures.small(1)));
            var prepared = told.prepared(job);

            var remote = Connected.published(told.publish(job, prepared));

            assertThat(stage.published()).hasSize(1);
            if (told.connector() instanceof Finds finds) {
                var found = finds.find(job, prepared, job.createdAt().minusSeconds(60));
                assertThat(found).isEqualTo(new Found.There(remote));
            }
        }
    }

    @Test
    void an_answer_of_fifty_megabytes_is_not_swallowed() throws IOException {
        RawServer.Reaction endless = peer -> {
            peer.say("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 52428800\r\n\r\n{\"id\":\"");
            for (var megabyte = 0; megabyte < 50; megabyte++) {
                peer.say("x".repeat(1024 * 1024));
            }
        };
        try (var server = RawServer.that(endless)) {
            assertThat(hostile(server)).isInstanceOf(Failure.Ambiguous.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
    void a_redirect_into_a_private_network_is_not_followed(String status) throws IOException {
        var location = "Location: http://169.254.169.254/latest/meta-data\r\n";
        try (var server = RawServer.answering(RawServer.answer(status, location, ""))) {
            assertThat(hostile(server)).isInstanceOfAny(Failure.Ambiguous.class, Failure.Refused.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void what_is_only_read_follows_no_redirect_either() throws IOException {
        var answer = RawServer.answer("302 Found", "Location: /elsewhere\r\n", "");
        try (var server = RawServer.answering(answer)) {
            var job = stage.movedTo(server.address(), account.job("Hello"));
            if (connector(stage.kitFor(server.address())) instanceof Describes describes) {
                var described = describes.describe(job.account(), job.credentials());

                assertThat(described).isInstanceOf(Describes.Described.Failed.class);
                assertThat(server.requests()).noneMatch(request -> request.contains("elsewhere"));
            }
        }
    }

    private Failure hostile(RawServer server) {
        var hostile = account.with(connector(stage.kitFor(server.address())));
        return account.failure(
                hostile.publish(stage.movedTo(server.address(), account.job("Hello")), Optional.empty()));
    }
}
