package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.Spread;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Reads a spread as it is asked for, and refuses an absurd one at its field.
final class ReadSpread {
    private static final String PLACE = "/schedule/spread";
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "atOnce", Set.of("kind"),
            "over", Set.of("kind", "minutes"),
            "daily", Set.of("kind", "days", "windows"),
            "ownTime", Set.of("kind"));
    private final ZoneId zone;

    ReadSpread(ZoneId zone) {
        this.zone = zone;
    }

    Spread of(JsonNode asked) {
        if (asked.isMissingNode() || asked.isNull()) {
            return Spread.AT_ONCE;
        }
        var kind = asked.path("kind").asString("");
        var known = FIELDS.get(kind);
        if (known == null) {
            throw wrong("/kind", "Say atOnce, over, daily or ownTime.");
        }
        for (var name : asked.propertyNames()) {
            if (!known.contains(name)) {
                throw wrong("/" + name, "There is no such field with " + kind + ".");
            }
        }
        return switch (kind) {
            case "over" -> over(asked.path("minutes"));
            case "daily" -> daily(asked);
            case "ownTime" -> new Spread.OwnTime();
            default -> Spread.AT_ONCE;
        };
    }

    private static Spread over(JsonNode minutes) {
        if (!minutes.isIntegralNumber() || !minutes.canConvertToInt()) {
            throw wrong("/minutes", "Say over how many minutes, 1 to 10080.");
        }
        return made("/minutes", () -> new Spread.Over(Duration.ofMinutes(minutes.asInt())));
    }

    private Spread daily(JsonNode asked) {
        var days = days(asked.path("days"));
        var windows = new ArrayList<Spread.Window>();
        for (var window : asked.path("windows")) {
            windows.add(window(window, "/windows/" + windows.size()));
        }
        return made("/windows", () -> new Spread.Daily(zone, days, windows));
    }

    private static Set<DayOfWeek> days(JsonNode asked) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : asked) {
            days.add(made("/days", () -> DayOfWeek.valueOf(day.asString(""))));
        }
        if (days.isEmpty()) {
            throw wrong("/days", "Choose at least one day of the week, as MONDAY.");
        }
        return days;
    }

    private static Spread.Window window(JsonNode asked, String place) {
        var ends = List.of("from", "to").stream()
                .map(end -> time(asked.path(end), place + "/" + end))
                .toList();
        return made(place, () -> new Spread.Window(ends.get(0), ends.get(1)));
    }

    private static LocalTime time(JsonNode asked, String place) {
        try {
            return LocalTime.parse(asked.asString(""));
        } catch (DateTimeException unreadable) {
            throw wrong(place, "A time of the day looks like 09:00.");
        }
    }

    private static <T> T made(String place, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException refused) {
            var message = place.equals("/days") ? "Days look like MONDAY." : String.valueOf(refused.getMessage());
            throw wrong(place, message);
        }
    }

    private static Refusal wrong(String field, String message) {
        return Refusal.invalid(new FieldError(PLACE + field, message));
    }
}
