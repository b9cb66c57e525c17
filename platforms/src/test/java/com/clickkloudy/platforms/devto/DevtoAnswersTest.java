package com.clickkloudy.platforms.devto;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Outbound;
import com.clickkloudy.platforms.kit.RawServer;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What Forem says in ways of its own.
final class DevtoAnswersTest {
    private static final Instant SINCE = Instant.parse("2026-11-22T12:00:00Z");
    private static final String NOT_FOUND =
            RawServer.answer("404 Not Found", "", "{\"error\":\"not found\",\"status\":404}");

    private static DevtoSite site(RawServer server) {
        var kit = new Kit(Outbound.of("", server.address().toString()), Clock.systemUTC(), new SecureRandom());
        var credentials = new Credentials(Map.of("key", new Secret("a-good-long-key")), Map.of(), Optional.empty());
        return DevtoSite.of(kit, kit.http(DevtoProfile.PROFILE, DevtoRefusals::meaning), credentials);
    }

    private static Failure refusal(String answer) throws IOException {
        try (var server = RawServer.answering(answer)) {
            return site(server).get("users", "me").read(reply -> reply.need("/id"))
                            instanceof Answer.Not<String>(var no)
                    ? no
                    : new Failure.Gone("Nothing was refused.");
        }
    }

    private static Found find(String... answers) throws IOException {
        try (var server = RawServer.that(peer -> peer.say(answers[Math.min(peer.number(), answers.length) - 1]))) {
            return new DevtoDrafts(site(server)).find("7", SINCE);
        }
    }

    private static String page(String at, int... ids) {
        var articles = IntStream.of(ids)
                .mapToObj(id -> "{\"id\":" + id + ",\"url\":\"https://dev.to/anna/" + id + "\",\"published_at\":\"" + at
                        + "\"}")
                .collect(Collectors.joining(","));
        return RawServer.answer("200 OK", "", "[" + articles + "]");
    }

    @Test
    void every_request_names_its_key_its_version_and_who_asks() throws IOException {
        try (var server = RawServer.answering(NOT_FOUND)) {
            site(server).get("users", "me").read(reply -> reply.need("/id"));

            assertThat(server.requests().getFirst())
                    .startsWith("GET /devto/api/users/me ")
                    .contains("api-key: a-good-long-key", "application/vnd.forem.api-v1+json", "clickKloudy/1");
        }
    }

    @Test
    void an_edge_that_turns_requests_away_is_no_lost_right() throws IOException {
        assertThat(refusal(RawServer.answer("403 Forbidden", "", "Forbidden Bots")))
                .isInstanceOf(Failure.Unreachable.class);
        assertThat(refusal(RawServer.answer("403 Forbidden", "", "{\"error\":\"not allowed\",\"status\":403}")))
                .isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_refusal_points_at_what_has_to_change() throws IOException {
        for (var each : List.of(
                Map.entry("Title is too long (maximum is 128 characters for full_post)", "/options/title"),
                Map.entry("Tag list exceed the maximum of 4 tags", "/options/tags"),
                Map.entry("Tag \\\"no-no\\\" contains non-alphanumeric characters", "/options/tags"),
                Map.entry("Canonical url has already been taken", "/options/canonicalUrl"),
                Map.entry("Main image is not a valid URL", "/media/0"),
                Map.entry("Body markdown is too long.", "/text"))) {
            var refused = (Failure.Refused) refusal(RawServer.answer(
                    "422 Unprocessable Entity", "", "{\"error\":\"" + each.getKey() + "\",\"status\":422}"));

            assertThat(refused.field()).contains(each.getValue());
            assertThat(refused.message()).startsWith(each.getKey().substring(0, 4));
        }
    }

    @Test
    void a_wall_that_answers_in_plain_text_is_waited_for() throws IOException {
        var throttled = refusal(RawServer.answer("429 Too Many Requests", "Retry-After: 7\r\n", "Retry later\n"));

        assertThat(((Failure.Throttled) throttled).after()).hasSeconds(7);
    }

    @Test
    void an_article_that_is_not_shown_under_its_number_is_found_in_the_list() throws IOException {
        var there = new Found.There(new Remote("7", Optional.of(URI.create("https://dev.to/anna/7"))));

        assertThat(find(NOT_FOUND, page("2026-11-22T13:00:00Z", 9, 7))).isEqualTo(there);
        assertThat(find(
                        NOT_FOUND,
                        page("2026-11-22T13:00:00Z", IntStream.range(10, 20).toArray()),
                        page("x", 7)))
                .isEqualTo(there);
    }

    @Test
    void an_article_is_absent_where_the_list_goes_back_far_enough_without_it() throws IOException {
        var full = IntStream.range(10, 20).toArray();

        assertThat(find(NOT_FOUND, page("2026-11-22T13:00:00Z", 9))).isEqualTo(new Found.Absent());
        assertThat(find(NOT_FOUND, page("2026-11-22T10:00:00Z", full))).isEqualTo(new Found.Absent());
    }

    @Test
    void a_list_that_goes_on_and_on_tells_nothing() throws IOException {
        assertThat(find(
                        NOT_FOUND,
                        page("2026-11-22T13:00:00Z", IntStream.range(10, 20).toArray())))
                .isEqualTo(new Found.Unknowable());
    }

    @Test
    void what_is_no_list_is_no_absence() throws IOException {
        assertThat(find(NOT_FOUND, RawServer.answer("200 OK", "", "{}"))).isInstanceOf(Found.Later.class);
    }

    @Test
    void a_success_that_does_not_say_since_when_is_no_article_that_is_out() throws IOException {
        var draft = RawServer.answer("200 OK", "", "{\"id\":7,\"published_timestamp\":\"\",\"published_at\":null}");

        assertThat(find(draft)).isInstanceOf(Found.Later.class);
    }
}
