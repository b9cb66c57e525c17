package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Describes.Described;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.platforms.kit.RawServer;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a connector promises about answers that no platform should give.
public abstract class AnswersContract extends EdgesContract {
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

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "429 Too Many Requests", "500 Oh", "502 Bad Gateway", "503 Unavailable"})
    void a_page_instead_of_an_answer_signs_nobody_out(String status) throws IOException {
        var page = RawServer.answer(status, "Content-Type: text/html\r\n", "<!doctype html><title>Maintenance</title>");
        try (var server = RawServer.answering(page)) {
            var job = stage.movedTo(server.address(), account.job("Hello"));
            var away = connector(stage.kitFor(server.address()));
            if (away instanceof Describes describes) {
                var described = describes.describe(job.account(), job.credentials());
                assertThat(described).isInstanceOf(Described.Failed.class);
                assertPassing(((Described.Failed) described).failure());
            }
            if (away instanceof Refreshes refreshes) {
                var refreshed = refreshes.refresh(job.account(), job.credentials());
                assertThat(refreshed).isInstanceOf(Refreshed.Failed.class);
                assertPassing(((Refreshed.Failed) refreshed).failure());
            }
        }
    }

    private void assertPassing(Failure failure) {
        assertThat(account.told(failure))
                .isInstanceOfAny(Failure.Throttled.class, Failure.Unreachable.class, Failure.Ambiguous.class);
    }

    @Test
    void fields_that_nobody_has_heard_of_change_nothing() throws IOException {
        try (var news = new Talkative(stage.simulator().address())) {
            var told = account.with(connector(stage.kitFor(news.address())));
            var job = stage.movedTo(news.address(), account.job("Any news?", some()));
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
        return elsewhere(account.with(connector(stage.kitFor(server.address()))), server.address(), "Hello");
    }

    /// @return why a post failed that was prepared at the simulator and is published at another server
    protected final Failure elsewhere(Connected there, URI server, String text) {
        var job = account.job(text);
        var prepared = stage.movedTo(server, account.prepared(job));
        return account.failure(there.publish(stage.movedTo(server, job), prepared));
    }
}
