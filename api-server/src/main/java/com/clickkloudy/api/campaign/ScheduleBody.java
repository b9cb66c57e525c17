package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.Schedule;
import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// When to leave, as it is asked for: the word `now`, or a local time in a zone.
@Schema(
        name = "Schedule",
        description = "`now`, or a time in a zone.",
        oneOf = {ScheduleBody.Word.class, ScheduleBody.Planned.class})
record ScheduleBody(Schedule schedule) {
    static final Duration NOT_AFTER = Duration.ofHours(6);
    private static final Duration IN_THE_PAST = Duration.ofMinutes(10);
    private static final Duration TOO_FAR = Duration.ofDays(730);
    private static final Set<String> FIELDS = Set.of("local", "zone", "notAfter", "spread");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScheduleBody of(JsonNode asked) {
        if (asked.isString() && asked.asString().equals("now")) {
            return new ScheduleBody(new Schedule.Now(NOT_AFTER));
        }
        if (!asked.isObject()) {
            throw wrong("", "Say \"now\", or give local and zone.");
        }
        asked.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong("/" + name, "There is no such field.");
                });
        var local = local(asked);
        var zone = zone(asked);
        var spread = new ReadSpread(zone).of(asked.path("spread"));
        return new ScheduleBody(new Schedule.At(local, zone, notAfter(asked), spread));
    }

    /// @return the instant that is meant
    /// @throws Refusal 422 if it is absurd
    Instant dueAt(Instant now) {
        var due = schedule.instant(now);
        if (due.isBefore(now.minus(IN_THE_PAST))) {
            throw wrong("/local", "This time has passed. Choose a later one, or now.");
        }
        if (due.isAfter(now.plus(TOO_FAR))) {
            throw wrong("/local", "This is more than two years away. Choose an earlier time.");
        }
        return due;
    }

    private static LocalDateTime local(JsonNode asked) {
        try {
            return LocalDateTime.parse(asked.path("local").asString(""));
        } catch (DateTimeException unreadable) {
            throw wrong("/local", "A local time looks like 2026-12-01T09:00.");
        }
    }

    private static ZoneId zone(JsonNode asked) {
        try {
            return ZoneId.of(asked.path("zone").asString(""));
        } catch (DateTimeException unknown) {
            throw wrong("/zone", "This is no known zone. One looks like Europe/Berlin.");
        }
    }

    private static Duration notAfter(JsonNode asked) {
        try {
            var text = asked.path("notAfter").asString("");
            var late = text.isEmpty() ? NOT_AFTER : Duration.parse(text);
            return new Schedule.Now(late).notAfter();
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw wrong("/notAfter", "A post may be late by 1 minute to 30 days, as PT6H.");
        }
    }

    private static Refusal wrong(String field, String message) {
        return Refusal.invalid(new FieldError("/schedule" + field, message));
    }

    @Schema(
            name = "AtOnce",
            allowableValues = {"now"},
            type = "string")
    interface Word {}

    @Schema(
            name = "PlannedSchedule",
            description = "A wall-clock time in a zone; the instant is derived from both.",
            additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Planned(
            @Schema(example = "2026-12-01T09:00") String local,
            @Schema(example = "Europe/Berlin") String zone,

            @Schema(description = "How late a post may leave by itself, as an ISO 8601 duration; PT6H if absent.")
            Optional<String> notAfter,

            @Schema(description = "All at once if absent.") Optional<SpreadBody> spread) {}
}
