package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.Schedule;
import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// When to leave, as it is asked for: the word `now`, a local time in a zone, or a queue.
@Schema(
        name = "Schedule",
        description = "`now`, a time in a zone, or the next free slot of a group's queue.",
        oneOf = {ScheduleBody.Word.class, ScheduleBody.Planned.class, ScheduleBody.Queued.class})
record ScheduleBody(@Schema(hidden = true) When when) {
    static final Duration NOT_AFTER = Duration.ofHours(6);
    private static final Set<String> FIELDS = Set.of("local", "zone", "notAfter", "spread");
    private static final Set<String> QUEUE_FIELDS = Set.of("queue", "notAfter", "spread");

    ScheduleBody(Schedule schedule) {
        this(new When.Chosen(schedule));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ScheduleBody of(JsonNode asked) {
        if (asked.isString() && asked.asString().equals("now")) {
            return new ScheduleBody(new Schedule.Now(NOT_AFTER));
        }
        if (!asked.isObject()) {
            throw wrong("", "Say \"now\", give local and zone, or name a queue.");
        }
        return new ScheduleBody(asked.has("queue") ? queued(asked) : planned(asked));
    }

    private static When planned(JsonNode asked) {
        refuseUnknown(asked, FIELDS);
        var local = local(asked);
        var zone = zone(asked);
        var spread = new ReadSpread(zone).of(asked.path("spread"));
        return new When.Chosen(new Schedule.At(local, zone, notAfter(asked), spread));
    }

    private static When queued(JsonNode asked) {
        refuseUnknown(asked, QUEUE_FIELDS);
        var spread = new ReadSpread(ZoneOffset.UTC).of(asked.path("spread"));
        return new When.Queued(group(asked.path("queue")), notAfter(asked), spread);
    }

    private static void refuseUnknown(JsonNode asked, Set<String> known) {
        asked.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong("/" + name, "There is no such field.");
                });
    }

    private static GroupId group(JsonNode asked) {
        try {
            return new GroupId(UUID.fromString(asked.asString("")));
        } catch (IllegalArgumentException unreadable) {
            throw wrong("/queue", "Name the group whose queue it is, by its id.");
        }
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

    @Schema(
            name = "QueuedSchedule",
            description = "The next free slot of a group's queue.",
            additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Queued(
            @Schema(description = "The group's id.") UUID queue,

            @Schema(description = "How late a post may leave by itself, as an ISO 8601 duration; PT6H if absent.")
            Optional<String> notAfter,

            @Schema(description = "All at once if absent; hours are those of the queue's zone.")
            Optional<SpreadBody> spread) {}
}
