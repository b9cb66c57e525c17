package com.clickkloudy.api.campaign;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody should send as a campaign, and what they are told.
final class BadCampaignTest {
    private static final String NOBODY = UUID.randomUUID().toString();

    private static TestServer server;
    private static Browser browser;
    private static String campaigns;
    private static String account;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
        campaigns = browser.path("/campaigns");
        account = connected();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> bad_bodies() {
        return Stream.of(
                row("nothing of it", "{}", "/content"),
                row("no audience", "{\"content\":{\"text\":\"x\"}}", "/audience"),
                row("an unknown field", with("\"extra\":1"), "/extra"),
                row("an unknown field in the content", content("\"text\":\"x\",\"txt\":\"y\""), "/content/txt"),
                row("an unknown field in the audience", audience("\"groups\":[]"), "/audience/groups"),
                row("a number for a text", content("\"text\":5"), "/content/text"),
                row("a null for a text", content("\"text\":null"), "/content/text"),
                row("a list for a text", content("\"text\":[\"x\"]"), "/content/text"),
                row("a NUL in the text", content("\"text\":\"a\\u0000b\""), "/content/text"),
                row("half a character in the text", content("\"text\":\"\\ud800\""), "/content/text"),
                row("a text for the files", content("\"text\":\"x\",\"mediaIds\":\"all\""), "/content/mediaIds"),
                row("no id for a file", content("\"text\":\"x\",\"mediaIds\":[\"1\"]"), "/content/mediaIds/0"),
                row("a null for a file", content("\"text\":\"x\",\"mediaIds\":[null]"), "/content/mediaIds/0"),
                row(
                        "a file that is not there",
                        content("\"text\":\"x\",\"mediaIds\":[\"" + NOBODY + "\"]"),
                        "/content/mediaIds/0"),
                row("an alt text for no id", content("\"text\":\"x\",\"altTexts\":{\"1\":\"x\"}"), "/content/altTexts"),
                row("no id for an account", audience("\"accountIds\":[7]"), "/audience/accountIds/0"),
                row("a null for an account", audience("\"accountIds\":[null]"), "/audience/accountIds/0"),
                row(
                        "an account that is not there",
                        audience("\"accountIds\":[\"" + NOBODY + "\"]"),
                        "/audience/accountIds/0"),
                row("no id for a group", audience("\"groupIds\":[7]"), "/audience/groupIds/0"),
                row("a null for a group", audience("\"groupIds\":[null]"), "/audience/groupIds/0"),
                row("a group that is not there", audience("\"groupIds\":[\"" + NOBODY + "\"]"), "/audience/groupIds/0"),
                row("no slug for a platform", audience("\"platforms\":[\"Fin ch\"]"), "/audience/platforms/0"),
                row("a null for a platform", audience("\"platforms\":[null]"), "/audience/platforms/0"),
                row("a number for the name", with("\"name\":3"), "/name"),
                row("a name too long", with("\"name\":\"" + "n".repeat(201) + "\""), "/name"));
    }

    static Stream<Arguments> bad_schedules() {
        return Stream.of(
                row("another word", "\"soon\"", "/schedule"),
                row("a number", "5", "/schedule"),
                row("a list", "[]", "/schedule"),
                row("nothing of it", "{}", "/schedule/local"),
                row("no zone", "{\"local\":\"2027-06-01T09:00\"}", "/schedule/zone"),
                row("a number for the time", at("5", "\"Europe/Berlin\""), "/schedule/local"),
                row("a day that is not there", at("\"2027-02-30T09:00\"", "\"Europe/Berlin\""), "/schedule/local"),
                row("a time with a zone", at("\"2027-06-01T09:00Z\"", "\"Europe/Berlin\""), "/schedule/local"),
                row("hour 25", at("\"2027-06-01T25:00\"", "\"Europe/Berlin\""), "/schedule/local"),
                row("long gone", at("\"0001-01-01T00:00\"", "\"Europe/Berlin\""), "/schedule/local"),
                row("before time", at("\"-999999999-01-01T00:00\"", "\"Europe/Berlin\""), "/schedule/local"),
                row("after time", at("\"+999999999-12-31T23:59\"", "\"Europe/Berlin\""), "/schedule/local"),
                row("a zone that is not there", at("\"2027-06-01T09:00\"", "\"Europe/Atlantis\""), "/schedule/zone"),
                row("an empty zone", at("\"2027-06-01T09:00\"", "\"\""), "/schedule/zone"),
                row("a zone beyond the earth", at("\"2027-06-01T09:00\"", "\"+25:00\""), "/schedule/zone"),
                row("a path for a zone", at("\"2027-06-01T09:00\"", "\"../../etc/passwd\""), "/schedule/zone"),
                row("a number for the zone", at("\"2027-06-01T09:00\"", "1"), "/schedule/zone"),
                row("a negative lateness", late("\"-PT1H\""), "/schedule/notAfter"),
                row("a lateness of a year", late("\"P365D\""), "/schedule/notAfter"),
                row("a number for the lateness", late("6"), "/schedule/notAfter"),
                row("an unknown field", late("\"PT1H\",\"spred\":1"), "/schedule/spred"),
                row("a spread of another kind", spread("\"kind\":\"slowly\""), "/schedule/spread/kind"),
                row("a spread that is a word", late("\"PT1H\",\"spread\":\"over\""), "/schedule/spread/kind"),
                row("a field of another kind of spread", over("60,\"days\":[]"), "/schedule/spread/days"),
                row("a spread over nothing", over("0"), "/schedule/spread/minutes"),
                row("a spread over half a minute", over("0.5"), "/schedule/spread/minutes"),
                row("a spread over a month", over("43200"), "/schedule/spread/minutes"),
                row("a spread over a word", over("\"long\""), "/schedule/spread/minutes"),
                row("no day", daily("", "{\"from\":\"09:00\",\"to\":\"12:00\"}"), "/schedule/spread/days"),
                row("a day that is none", daily("\"PAYDAY\"", ""), "/schedule/spread/days"),
                row("no hours", daily("\"MONDAY\"", ""), "/schedule/spread/windows"),
                row("hours without an end", monday("{\"from\":\"09:00\"}"), "/schedule/spread/windows/0/to"),
                row("backward hours", monday("{\"from\":\"12:00\",\"to\":\"09:00\"}"), "/schedule/spread/windows/0"),
                row(
                        "hours that overlap",
                        monday("{\"from\":\"09:00\",\"to\":\"12:00\"},{\"from\":\"11:00\",\"to\":\"13:00\"}"),
                        "/schedule/spread/windows"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"bad_bodies"})
    void a_bad_body_is_refused_at_its_place_and_nothing_is_kept(String what, String body, String pointer) {
        var before = rows();

        browser.send("POST", campaigns, body.replace("ACCOUNT", account), Map.of())
                .isProblem(422, "invalid")
                .pointsAt(pointer);

        assertThat(rows()).as(what).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_schedules")
    void an_absurd_schedule_is_refused_at_its_place_and_nothing_is_kept(String what, String schedule, String pointer) {
        var before = rows();

        browser.send("POST", campaigns, with("\"schedule\":" + schedule).replace("ACCOUNT", account), Map.of())
                .isProblem(422, "invalid")
                .pointsAt(pointer);

        assertThat(rows()).as(what).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"name\":\"\"}",
                "{\"name\":\" \\t \"}",
                "{\"name\":7}",
                "{\"state\":\"FINISHED\"}",
                "{\"content\":{}}",
                "{\"audience\":[]}",
                "{\"content\":{\"text\":\"x\",\"more\":1}}"
            })
    void a_bad_change_changes_nothing(String change) {
        var draft = browser.post(campaigns, Map.of("content", Map.of("text", "Draft"), "audience", Map.of()))
                .is(201);
        var path = campaigns + "/" + draft.text("/id");

        browser.send("PATCH", path, change, Map.of()).isProblem(422, "invalid");

        assertThat(browser.get(path).json()).isEqualTo(draft.json());
    }

    @Test
    void a_text_beyond_all_limits_is_refused() {
        var text = content("\"text\":\"" + "x".repeat(100_001) + "\"").replace("ACCOUNT", account);

        browser.send("POST", campaigns, text, Map.of())
                .isProblem(422, "invalid")
                .pointsAt("/content/text");
        browser.send("POST", campaigns + "/check", text, Map.of())
                .isProblem(422, "invalid")
                .pointsAt("/content/text");
    }

    @Test
    void more_accounts_than_a_campaign_may_have_are_refused() {
        var many = IntStream.range(0, 10_001)
                .mapToObj(n -> "\"" + new UUID(n, n) + "\"")
                .collect(Collectors.joining(","));

        browser.send("POST", campaigns, audience("\"accountIds\":[" + many + "]"), Map.of())
                .isProblem(422, "invalid")
                .pointsAt("/audience/accountIds");
    }

    @Test
    void an_account_named_twice_posts_once() {
        var twice = Collections.nCopies(2, "\"" + account + "\"");

        var made = browser.send(
                        "POST",
                        campaigns,
                        "{\"content\":{\"text\":\"x\"},\"audience\":{\"accountIds\":" + twice
                                + "},\"schedule\":{\"local\":\"2027-06-01T09:00\",\"zone\":\"Europe/Berlin\"}}",
                        Map.of())
                .is(201);

        assertThat(made.json().at("/counts/total").asInt()).isEqualTo(1);
    }

    @Test
    void a_body_over_the_cap_is_refused_with_and_without_its_length() {
        var body = content("\"text\":\"" + "x".repeat(1_100_000) + "\"");
        var bytes = body.getBytes(ISO_8859_1);

        browser.send("POST", campaigns, body, Map.of()).isProblem(413, "body_too_large");
        browser.send(browser.request(campaigns)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                        .build())
                .isProblem(413, "body_too_large");
    }

    @Test
    void a_body_that_is_no_utf_8_is_refused() {
        for (var wrong : new String[] {"\u00ff", "\u00c3(", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080"}) {
            var bytes = content("\"text\":\"" + wrong + "\"")
                    .replace("ACCOUNT", account)
                    .getBytes(ISO_8859_1);
            var reply = browser.send(browser.request(campaigns)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(bytes))
                    .build());
            assertThat(reply.status()).as(wrong + reply.body()).isIn(400, 422);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void a_body_nested_deeply_is_refused() {
        browser.send("POST", campaigns, "[".repeat(100_000), Map.of()).isProblem(422, "invalid");
        browser.send("POST", campaigns, "{\"content\":".repeat(50_000), Map.of())
                .isProblem(422, "invalid");
        browser.send("POST", campaigns, "{\"schedule\":" + "[".repeat(10_000), Map.of())
                .isProblem(422, "invalid");
    }

    private static Arguments row(String what, String body, String pointer) {
        return Arguments.of(what, body, pointer);
    }

    private static String with(String more) {
        return "{\"content\":{\"text\":\"x\"},\"audience\":{\"accountIds\":[\"ACCOUNT\"]}," + more + "}";
    }

    private static String content(String fields) {
        return "{\"content\":{" + fields + "},\"audience\":{\"accountIds\":[\"ACCOUNT\"]}}";
    }

    private static String audience(String fields) {
        return "{\"content\":{\"text\":\"x\"},\"audience\":{" + fields + "}}";
    }

    private static String at(String local, String zone) {
        return "{\"local\":" + local + ",\"zone\":" + zone + "}";
    }

    private static String spread(String fields) {
        return late("\"PT1H\",\"spread\":{" + fields + "}");
    }

    private static String over(String minutes) {
        return spread("\"kind\":\"over\",\"minutes\":" + minutes);
    }

    private static String monday(String windows) {
        return daily("\"MONDAY\"", windows);
    }

    private static String daily(String days, String windows) {
        return spread("\"kind\":\"daily\",\"days\":[" + days + "],\"windows\":[" + windows + "]");
    }

    private static String late(String notAfter) {
        return "{\"local\":\"2027-06-01T09:00\",\"zone\":\"Europe/Berlin\",\"notAfter\":" + notAfter + "}";
    }

    private static String connected() {
        var form = Map.of("handle", "ada", "password", "right");
        return browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
    }

    private static int rows() {
        return server.database()
                .jdbc()
                .sql("select (select count(*) from campaign) + (select count(*) from post)"
                        + " + (select count(*) from event) + (select count(*) from answer)")
                .query(Integer.class)
                .single();
    }
}
