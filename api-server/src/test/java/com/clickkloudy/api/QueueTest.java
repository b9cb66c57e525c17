package com.clickkloudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.EngineTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Queues as browsers fill them, while the engine is away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WEEK = """
            {"zone":"Europe/Berlin","times":[{"day":"FRIDAY","time":"17:30"},{"day":"MONDAY","time":"09:00"}]}""";
    private TestServer server;
    private Browser browser;
    private Browser neighbour;
    private String campaigns;
    private String account;
    private int groups;

    @BeforeAll
    void open() {
        server = TestServer.start();
        browser = server.admin();
        neighbour = server.neighbour();
        campaigns = browser.path("/campaigns");
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
    void a_group_without_a_queue_says_so_and_takes_no_campaign() {
        var group = group();

        var queue = browser.get(queue(group)).is(200);

        assertThat(queue.json().at("/times")).isEmpty();
        assertThat(queue.json().at("/next")).isEmpty();
        assertThat(queue.header("ETag")).isEqualTo("\"0\"");
        add(group, Map.of()).isProblem(422, "queue_without_times").pointsAt("/schedule/queue");
    }

    @Test
    void a_queue_shows_its_next_ten_free_slots() {
        var group = group();

        var queue = put(group, WEEK, Map.of("If-Match", "\"0\"")).is(200);

        assertThat(queue.text("/times/0/day")).isEqualTo("MONDAY");
        assertThat(queue.json().at("/next").size()).isEqualTo(10);
        var instants = instants(queue);
        assertThat(instants).isSorted().doesNotHaveDuplicates();
        assertThat(instants.getFirst()).isAfter(Instant.now());
        assertThat(browser.get(queue(group)).json()).isEqualTo(queue.json());
        put(group, WEEK, Map.of("If-Match", "\"0\"")).isProblem(412, "stale");
    }

    @Test
    void campaigns_take_one_slot_after_the_other() {
        var group = withQueue();
        var free = instants(browser.get(queue(group)));

        var first = add(group, Map.of()).is(201);
        var second = add(group, Map.of()).is(201);

        assertThat(first.text("/state")).isEqualTo("SCHEDULED");
        assertThat(first.text("/schedule/instant")).isEqualTo(free.get(0).toString());
        assertThat(first.text("/schedule/zone")).isEqualTo("Europe/Berlin");
        assertThat(second.text("/schedule/instant")).isEqualTo(free.get(1).toString());
        var queue = browser.get(queue(group)).is(200);
        assertThat(queue.text("/taken/0/campaignId")).isEqualTo(first.text("/id"));
        assertThat(instants(queue).getFirst()).isEqualTo(free.get(2));
    }

    @Test
    void a_queue_that_is_full_for_a_year_says_so() {
        var group = group();
        put(group, times(1), Map.of()).is(200);
        var weeks = 52;
        for (var week = 0; week < weeks; week++) {
            add(group, Map.of()).is(201);
        }

        add(group, Map.of()).isProblem(422, "queue_full").pointsAt("/schedule/queue");
    }

    @Test
    void many_at_once_take_a_slot_each() throws Exception {
        var group = withQueue();

        var replies = together(Stream.<Callable<Reply>>generate(() -> () -> add(group, Map.of()))
                .limit(8)
                .toList());

        assertThat(replies).allMatch(each -> each.status() == 201);
        assertThat(replies.stream().map(each -> each.text("/schedule/instant"))).doesNotHaveDuplicates();
    }

    @Test
    void the_same_key_takes_one_slot() {
        var group = withQueue();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var once = add(group, key).is(201);

        assertThat(add(group, key).is(201).text("/id")).isEqualTo(once.text("/id"));
        assertThat(browser.get(queue(group)).json().at("/taken").size()).isEqualTo(1);
        add(withQueue(), key).isProblem(422, "idempotency_key_reused");
    }

    @Test
    void a_draft_is_added_and_a_cancelled_campaign_makes_room() {
        var group = withQueue();
        var draft = browser.post(campaigns, Map.of("content", Map.of("text", "Hello"), "audience", audience()))
                .is(201);
        var path = campaigns + "/" + draft.text("/id");

        var slot = act(path, "schedule", group).is(202).text("/campaign/schedule/instant");
        act(path, "schedule", group).isProblem(409, "not_a_draft");
        assertThat(browser.get(queue(group)).json().at("/taken").size()).isEqualTo(1);
        browser.post(path + "/actions", Map.of("action", "cancel")).is(202);

        assertThat(add(group, Map.of()).is(201).text("/schedule/instant")).isEqualTo(slot);
    }

    @Test
    void a_rescheduled_campaign_makes_room_and_may_join_another_queue() {
        var group = withQueue();
        var made = add(group, Map.of()).is(201);
        var path = campaigns + "/" + made.text("/id");

        var other = withQueue();
        act(path, "reschedule", other).is(202);

        assertThat(browser.get(queue(group)).json().at("/taken")).isEmpty();
        assertThat(browser.get(queue(other)).text("/taken/0/campaignId")).isEqualTo(made.text("/id"));
        browser.post(
                        path + "/actions",
                        Map.of(
                                "action",
                                "reschedule",
                                "schedule",
                                Map.of("local", "2027-06-01T09:00", "zone", "Europe/Berlin")))
                .is(202);
        assertThat(browser.get(queue(other)).json().at("/taken")).isEmpty();
    }

    @Test
    void other_times_move_no_campaign() {
        var group = withQueue();
        var made = add(group, Map.of()).is(201);

        put(group, "{\"zone\":\"Asia/Tokyo\",\"times\":[]}", Map.of("If-Match", "\"1\""))
                .is(200);

        assertThat(browser.get(campaigns + "/" + made.text("/id")).text("/schedule/instant"))
                .isEqualTo(made.text("/schedule/instant"));
        add(group, Map.of()).isProblem(422, "queue_without_times");
    }

    @Test
    void a_check_shows_when_it_would_leave_and_takes_nothing() {
        var group = withQueue();
        var free = instants(browser.get(queue(group)));

        var check = browser.post(
                        campaigns + "/check",
                        Map.of(
                                "content", Map.of("text", "Hello"),
                                "audience", audience(),
                                "schedule", Map.of("queue", group)))
                .is(200);

        assertThat(check.text("/plan/0/first")).isEqualTo(free.getFirst().toString());
        assertThat(browser.get(queue(group)).json().at("/taken")).isEmpty();
    }

    @Test
    void a_slot_too_near_to_be_prepared_is_passed_over() {
        var group = group();
        var soon = Instant.now().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        var times = IntStream.rangeClosed(1, 60)
                .mapToObj(minute -> soon.plusMinutes(minute))
                .map(each -> Map.of(
                        "day",
                        each.getDayOfWeek().name(),
                        "time",
                        each.toLocalTime().toString()))
                .toList();
        put(group, JSON.writeValueAsString(Map.of("zone", "UTC", "times", times)), Map.of())
                .is(200);

        var before = Instant.now();
        var made = Instant.parse(add(group, Map.of()).is(201).text("/schedule/instant"));

        var lead = server.bean(EngineTimes.class).makeAhead();
        assertThat(made)
                .isAfter(before.plus(lead))
                .isBefore(Instant.now().plus(lead).plus(Duration.ofMinutes(2)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a zone that is not there|{'zone':'Europe/Atlantis','times':[]}|/zone",
                "a path for a zone|{'zone':'../../etc/passwd','times':[]}|/zone",
                "a zone beyond the earth|{'zone':'+25:00','times':[]}|/zone",
                "no zone|{'times':[]}|/zone",
                "no times|{'zone':'UTC'}|/times",
                "hour 25|{'zone':'UTC','times':[{'day':'MONDAY','time':'25:00'}]}|/times/0/time",
                "seconds|{'zone':'UTC','times':[{'day':'MONDAY','time':'09:00:30'}]}|/times/0/time",
                "noon|{'zone':'UTC','times':[{'day':'MONDAY','time':'noon'}]}|/times/0/time",
                "no day|{'zone':'UTC','times':[{'day':'PAYDAY','time':'09:00'}]}|/times/0/day",
                "a number for the day|{'zone':'UTC','times':[{'day':1,'time':'09:00'}]}|/times/0/day",
                "a null|{'zone':'UTC','times':[null]}|/times/0",
                "an unknown field|{'zone':'UTC','times':[],'slots':[]}|/slots"
            })
    void an_absurd_queue_is_refused_at_its_place(String what, String queue, String pointer) {
        var group = group();

        put(group, queue.replace('\'', '"'), Map.of()).isProblem(422, "invalid").pointsAt(pointer);

        assertThat(browser.get(queue(group)).text("/revision")).as(what).isEqualTo("0");
    }

    @Test
    void too_many_times_and_one_that_is_there_twice_are_refused() {
        var group = group();
        var many = times(101);
        var twice = "{\"zone\":\"UTC\",\"times\":["
                + Stream.of(time(0), time(1), time(0)).collect(Collectors.joining(",")) + "]}";

        put(group, many, Map.of()).isProblem(422, "invalid").pointsAt("/times");
        put(group, twice, Map.of()).isProblem(422, "invalid").pointsAt("/times/2");
        put(group, times(100), Map.of()).is(200);
    }

    @Test
    void a_queue_of_nobody_or_of_another_workspace_is_not_there() {
        var group = withQueue();

        neighbour.get(neighbour.path("/groups/" + group + "/queue")).isProblem(404, "not_found");
        browser.get(queue(UUID.randomUUID().toString())).isProblem(404, "not_found");
        add(UUID.randomUUID().toString(), Map.of()).isProblem(422, "invalid").pointsAt("/schedule/queue");
        var theirs =
                Map.of("content", Map.of("text", "Hello"), "audience", Map.of(), "schedule", Map.of("queue", group));
        neighbour.post(neighbour.path("/campaigns"), theirs).isProblem(422, "invalid");
        var sent = browser.send("POST", campaigns, wanted("\"queue\":7"), Map.of());
        sent.isProblem(422, "invalid").pointsAt("/schedule/queue");
        browser.send("POST", campaigns, wanted("\"queue\":\"" + group + "\",\"local\":\"2027-06-01T09:00\""), Map.of())
                .isProblem(422, "invalid")
                .pointsAt("/schedule/local");
    }

    @Test
    void a_series_cannot_begin_in_a_queue() {
        var asked = Map.of(
                "content", Map.of("text", "Hello"),
                "audience", audience(),
                "schedule", Map.of("queue", withQueue()),
                "repeat", Map.of("rule", "FREQ=DAILY"));

        browser.post(browser.path("/series"), asked).isProblem(422, "invalid").pointsAt("/schedule");
    }

    private Reply add(String group, Map<String, String> headers) {
        return browser.send("POST", campaigns, wanted("\"queue\":\"" + group + "\""), headers);
    }

    private String wanted(String schedule) {
        return "{\"content\":{\"text\":\"Hello\"},\"audience\":" + JSON.writeValueAsString(audience())
                + ",\"schedule\":{" + schedule + "}}";
    }

    private Reply act(String campaign, String action, String group) {
        return browser.post(campaign + "/actions", Map.of("action", action, "schedule", Map.of("queue", group)));
    }

    private Map<String, Object> audience() {
        return Map.of("accountIds", List.of(account));
    }

    private String withQueue() {
        var group = group();
        put(group, WEEK, Map.of()).is(200);
        return group;
    }

    private String group() {
        return browser.post(browser.path("/groups"), Map.of("name", "Group " + ++groups))
                .is(201)
                .text("/id");
    }

    private String queue(String group) {
        return browser.path("/groups/" + group + "/queue");
    }

    private Reply put(String group, String body, Map<String, String> headers) {
        return browser.send("PUT", queue(group), body, headers);
    }

    private static String times(int count) {
        return "{\"zone\":\"UTC\",\"times\":["
                + IntStream.range(0, count).mapToObj(QueueTest::time).collect(Collectors.joining(",")) + "]}";
    }

    private static String time(int minute) {
        return "{\"day\":\"MONDAY\",\"time\":\"" + LocalTime.MIN.plusMinutes(minute) + "\"}";
    }

    private static List<Instant> instants(Reply queue) {
        return queue.is(200)
                .json()
                .at("/next")
                .valueStream()
                .map(each -> each.at("/at"))
                .map(JsonNode::asString)
                .map(Instant::parse)
                .toList();
    }

    private static List<Reply> together(List<Callable<Reply>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var each : threads.invokeAll(calls)) {
                replies.add(each.get());
            }
            return replies;
        }
    }
}
