package com.clickkloudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.storage.system.SeriesSweeps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Series as scripts and browsers make them, while the engine is away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> FIRST = Map.of("local", "2027-03-26T02:30", "zone", "Europe/Berlin");
    private TestServer server;
    private Browser browser;
    private String series;
    private String account;

    @BeforeAll
    void open() {
        server = TestServer.start();
        browser = server.admin();
        series = browser.path("/series");
        var form = Map.of("handle", "ada", "password", "right");
        account = browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void the_preview_shows_the_next_ten_in_words_and_moves_a_skipped_hour() {
        var preview = browser.post(series + "/preview", Map.of("schedule", FIRST, "repeat", daily()))
                .is(200);

        assertThat(preview.json().at("/next").size()).isEqualTo(10);
        assertThat(preview.text("/next/0/text")).isEqualTo("Friday 26 March 2027, 02:30");
        assertThat(preview.text("/next/2/local")).isEqualTo("2027-03-28T03:00");
        assertThat(preview.text("/next/2/at")).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(preview.text("/next/2/note")).contains("clocks go forward");
        assertThat(preview.json().at("/next/0").has("note")).isFalse();
    }

    @Test
    void a_preview_ends_with_the_series() {
        var twice = Map.of("rule", "FREQ=DAILY", "count", 2);
        var until = Map.of("rule", "FREQ=DAILY", "until", "2027-03-28T12:00");

        assertThat(shown(twice)).isEqualTo(2);
        assertThat(shown(until)).isEqualTo(3);
    }

    @Test
    void a_series_is_kept_though_the_engine_is_away_and_told_later() {
        var made = browser.post(series, request(daily())).is(201);

        assertThat(made.text("/state")).isEqualTo("ACTIVE");
        assertThat(made.text("/repeat/rule")).isEqualTo("FREQ=DAILY");
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.json().at("/next").size()).isEqualTo(10);
        assertThat(browser.get(series).is(200).body()).contains(made.text("/id"));
        assertThat(server.bean(SeriesSweeps.class).untold(1_000))
                .extracting(each -> each.series().toString())
                .contains(made.text("/id"));
    }

    @Test
    void the_same_key_makes_one_series() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = JSON.writeValueAsString(request(daily()));

        var once = browser.send("POST", series, body, key).is(201).text("/id");

        assertThat(browser.send("POST", series, body, key).is(201).text("/id")).isEqualTo(once);
    }

    @Test
    void a_series_is_changed_by_whoever_has_seen_its_last_change() {
        var path = made();
        var change = "{\"repeat\":{\"rule\":\"FREQ=WEEKLY\"}}";

        var changed =
                browser.send("PATCH", path, change, Map.of("If-Match", "\"1\"")).is(200);

        assertThat(changed.text("/next/1/local")).isEqualTo("2027-04-02T02:30");
        assertThat(changed.text("/content/text")).isEqualTo("Hello");
        browser.send("PATCH", path, change, Map.of("If-Match", "\"1\"")).isProblem(412, "stale");
    }

    @Test
    void a_paused_series_shows_no_next_time_until_it_is_resumed() {
        var path = made();

        assertThat(act(path, "pause").is(202).json().at("/next").size()).isZero();
        act(path, "pause").isProblem(409, "not_now");
        assertThat(act(path, "resume").is(202).json().at("/next").size()).isEqualTo(10);
        assertThat(act(path, "end").is(202).text("/state")).isEqualTo("ENDED");
        act(path, "resume").isProblem(409, "not_now");
        browser.send("PATCH", path, "{\"name\":\"x\"}", Map.of()).isProblem(409, "not_now");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "every second|{'rule':'FREQ=SECONDLY'}|/repeat/rule|15 minutes",
                "every minute|{'rule':'FREQ=MINUTELY'}|/repeat/rule|15 minutes",
                "29 February|{'rule':'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'}|/repeat/rule|29 February",
                "30 February|{'rule':'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'}|/repeat/rule|never",
                "no rule|{'rule':'now and then'}|/repeat/rule|no rule",
                "an empty rule|{'rule':' '}|/repeat/rule|",
                "a number for the rule|{'rule':5}|/repeat/rule|",
                "an end within the rule|{'rule':'FREQ=DAILY;COUNT=3'}|/repeat/rule|until or count",
                "an end before the first|{'rule':'FREQ=DAILY','until':'2027-01-01T00:00'}|/repeat/until|before this end",
                "an end that is none|{'rule':'FREQ=DAILY','until':'soon'}|/repeat/until|looks like",
                "no campaign at all|{'rule':'FREQ=DAILY','count':0}|/repeat/count|",
                "too many|{'rule':'FREQ=DAILY','count':10001}|/repeat/count|",
                "an unknown field|{'rule':'FREQ=DAILY','till':'x'}|/repeat/till|"
            })
    void an_absurd_rule_is_refused_in_words_at_its_place(String what, String repeat, String pointer, String words) {
        var asked = request(JSON.readValue(repeat.replace('\'', '"'), Map.class));

        var refused = browser.post(series, asked).isProblem(422, "invalid").pointsAt(pointer);

        assertThat(refused.body()).as(what).contains(words == null ? "" : words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "in the past, 2020-01-01T09:00, Europe/Berlin, /schedule/local",
        "far away, 2099-01-01T09:00, Europe/Berlin, /schedule/local",
        "a zone that is not there, 2027-06-01T09:00, Europe/Atlantis, /schedule/zone",
        "a leap day without a leap year, 2027-02-29T09:00, Europe/Berlin, /schedule/local"
    })
    void an_absurd_beginning_is_refused_at_its_place(String what, String local, String zone, String pointer) {
        var asked = request(daily());
        asked.put("schedule", Map.of("local", local, "zone", zone));

        browser.post(series, asked).isProblem(422, "invalid").pointsAt(pointer);
    }

    @Test
    void a_series_cannot_begin_now_and_needs_somebody_to_post_it() {
        var now = request(daily());
        now.put("schedule", "now");
        var nobody = request(daily());
        nobody.put("audience", Map.of());

        browser.post(series, now).isProblem(422, "invalid").pointsAt("/schedule");
        browser.post(series, nobody).isProblem(422, "invalid").pointsAt("/audience");
    }

    @Test
    void a_long_list_comes_in_pages() {
        var ids = IntStream.range(0, 3).mapToObj(n -> made()).toList();

        var page = browser.get(series + "?limit=2").is(200);

        assertThat(ids.getLast()).endsWith(page.text("/items/0/id"));
        assertThat(browser.get(series + "?limit=2&cursor=" + page.text("/next"))
                        .is(200)
                        .text("/items/0/id"))
                .isNotEqualTo(page.text("/items/0/id"));
    }

    private int shown(Map<String, ?> repeat) {
        return browser.post(series + "/preview", Map.of("schedule", FIRST, "repeat", repeat))
                .is(200)
                .json()
                .at("/next")
                .size();
    }

    private String made() {
        return series + "/" + browser.post(series, request(daily())).is(201).text("/id");
    }

    private Reply act(String path, String action) {
        return browser.post(path + "/actions", Map.of("action", action));
    }

    private Map<String, Object> request(Map<?, ?> repeat) {
        return new HashMap<>(Map.of(
                "content",
                Map.of("text", "Hello"),
                "audience",
                Map.of("accountIds", List.of(account)),
                "schedule",
                FIRST,
                "repeat",
                repeat));
    }

    private static Map<String, String> daily() {
        return Map.of("rule", "FREQ=DAILY");
    }
}
