package com.clickkloudy.simulator.devto;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevtoTest {
    private final Simulator simulator = Simulator.start(0, Options.inMemory().unlimited());
    private final Credentials person =
            simulator.open("devto", Opening.of(1, "anna")).getFirst();
    private final Caller anybody = Caller.of(simulator.address("devto"));
    private final Caller anna = anybody.with("api-key", person.get("key"));

    @BeforeEach
    void standStill() {
        simulator.clock().fix(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private Reply write(Object... fields) {
        return anna.postJson("/api/articles", Json.object("article", Json.object(fields)));
    }

    private Reply change(String id, Object... fields) {
        return anna.with("Content-Type", "application/json")
                .send("PUT", "/api/articles/" + id, Json.write(Json.object("article", Json.object(fields))));
    }

    private List<Entry> published() {
        return simulator.ledger().all().stream()
                .filter(entry -> entry.what() == What.PUBLISHED)
                .toList();
    }

    @Test
    void a_key_is_its_author_s_until_she_deletes_it() {
        assertThat(anna.get("/api/users/me").at("/username")).isEqualTo("anna1");
        assertThat(anybody.get("/api/users/me").text()).isEqualTo("{\"error\":\"unauthorized\",\"status\":401}");

        Caller.of(simulator.address())
                .postJson("/control/accounts/revoke", Json.object("platform", "devto", "account", "anna1"));

        assertThat(anna.get("/api/users/me").status()).isEqualTo(401);
    }

    @Test
    void a_draft_becomes_public_once_and_has_a_page_of_its_own() {
        var draft = write("title", "The reef", "body_markdown", "Hello **you**", "tags", List.of("sea", "fish"));
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.at("/slug")).startsWith("the-reef-temp-slug-");
        assertThat(published()).isEmpty();

        var out = change(draft.at("/id"), "published", true);
        change(draft.at("/id"), "published", true);

        assertThat(published()).hasSize(1);
        assertThat(published().getFirst().text()).isEqualTo("Hello **you**");
        assertThat(out.at("/url")).startsWith(simulator.address("devto") + "/anna1/the-reef-");
        assertThat(out.at("/slug")).matches("the-reef-[0-9a-f]{4}");
        assertThat(out.at("/published_at")).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(anybody.get(out.at("/path")).text()).contains("The reef", "Hello **you**");
    }

    @Test
    void an_article_that_is_taken_back_is_a_draft_again() {
        var out = write("title", "The reef", "published", true);

        change(out.at("/id"), "published", false);

        assertThat(anybody.get(out.at("/path")).status()).isEqualTo(404);
        assertThat(anna.get("/api/articles/me/unpublished").at("/0/id")).isEqualTo(out.at("/id"));
        assertThat(anybody.get("/api/articles/" + out.at("/id")).text())
                .isEqualTo("{\"error\":\"not found\",\"status\":404}");
    }

    @Test
    void drafts_stand_before_what_is_out_and_numbers_grow() {
        var out = write("title", "Out", "published", true);
        simulator.clock().advance(Duration.ofDays(2));
        var draft = write("title", "Draft");

        var all = anna.get("/api/articles/me/all?per_page=30");

        assertThat(all.at("/0/id")).isEqualTo(draft.at("/id"));
        assertThat(all.at("/1/id")).isEqualTo(out.at("/id"));
        assertThat(all.json().at("/1/page_views_count").asInt()).isPositive();
        assertThat(anna.get("/api/analytics/totals?article_id=" + out.at("/id")).at("/page_views/total"))
                .isEqualTo(all.at("/1/page_views_count"));
        assertThat(anna.get("/api/articles/me?per_page=1&page=2").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Title is too long (maximum is 128 characters), 129, 0, 0, 1",
        "Body markdown is too long., 1, 819201, 0, 1",
        "Tag list exceed the maximum of 4 tags, 1, 0, 5, 1",
        "'Tag \"0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\" is too long (maximum is 30 characters)', 1, 0, 1, 30",
        "'', 128, 819200, 4, 29"
    })
    void limits_hold_to_the_letter(String why, int title, int body, int tags, int tag) {
        var names = IntStream.range(0, tags)
                .mapToObj(number -> number + "a".repeat(tag))
                .toList();

        var answer = write("title", "x ".repeat(title), "body_markdown", "x".repeat(body), "tags", names);

        assertThat(answer.status()).isEqualTo(why.isEmpty() ? 201 : 422);
        assertThat(answer.at("/error")).isEqualTo(why);
    }

    @Test
    void a_title_is_not_used_twice_in_five_minutes_and_an_origin_never() {
        write("title", "Same", "canonical_url", "https://reef.example/1");

        assertThat(write("title", "Same").at("/error"))
                .isEqualTo("Title has already been used in the last five minutes");
        assertThat(write("title", "Other", "canonical_url", "https://reef.example/1")
                        .at("/error"))
                .isEqualTo("Canonical url has already been taken");
        simulator.clock().advance(Duration.ofMinutes(5));
        assertThat(write("title", "Same").status()).isEqualTo(201);
    }

    @Test
    void what_stands_at_the_head_of_the_text_outranks_the_fields() {
        var out = write(
                "title", "Field", "published", true, "body_markdown", "---\ntitle: Head\npublished: false\n---\nHello");

        assertThat(out.at("/title")).isEqualTo("Head");
        assertThat(published()).isEmpty();
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_come_back() {
        Caller.of(simulator.address())
                .postJson(
                        "/control/limits",
                        Json.object("platform", "devto", "name", "write", "amount", 1, "per", "PT1S"));
        write("title", "One");

        var wall = write("title", "Two");

        assertThat(wall.status()).isEqualTo(429);
        assertThat(wall.header("Retry-After")).isEqualTo("1");
        assertThat(wall.text()).isEqualTo("Retry later\n");
    }

    @Test
    void too_many_articles_at_once_are_refused_by_the_application() {
        Caller.of(simulator.address())
                .postJson(
                        "/control/limits",
                        Json.object("platform", "devto", "name", "published", "amount", 1, "per", "PT30S"));
        write("title", "Draft");
        write("title", "One", "published", true);

        var refused = write("title", "Two", "published", true);

        assertThat(refused.text())
                .isEqualTo("{\"error\":\"Rate limit reached, try again in 30 seconds\",\"status\":429}");
        assertThat(refused.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void without_an_article_nothing_is_made() {
        assertThat(anna.postJson("/api/articles", Json.object("title", "x")).at("/error"))
                .isEqualTo("param is missing or the value is empty: article");
        assertThat(write("body_markdown", "x").at("/error")).isEqualTo("Title can't be blank");
    }
}
