package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.campaign.Spread;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Spreads as they rest in a schedule's `jsonb`, each under a field of its own.
final class Spreads {
    void write(Spread spread, ObjectNode schedule) {
        switch (spread) {
            case Spread.AtOnce atOnce -> {}
            case Spread.Over over -> schedule.put("over", over.length().toString());
            case Spread.Daily daily -> write(daily, schedule.putObject("daily"));
            case Spread.OwnTime ownTime -> schedule.put("ownTime", true);
        }
    }

    Spread read(JsonNode schedule) {
        if (schedule.has("over")) {
            return new Spread.Over(Duration.parse(schedule.path("over").asString()));
        }
        if (schedule.has("daily")) {
            return daily(schedule.path("daily"));
        }
        return schedule.path("ownTime").asBoolean(false) ? new Spread.OwnTime() : Spread.AT_ONCE;
    }

    private static void write(Spread.Daily daily, ObjectNode node) {
        node.put("zone", daily.zone().getId());
        var days = node.putArray("days");
        daily.days().stream().sorted().forEach(day -> days.add(day.name()));
        var windows = node.putArray("windows");
        daily.windows()
                .forEach(window -> windows.addObject()
                        .put("from", window.from().toString())
                        .put("to", window.to().toString()));
    }

    private static Spread daily(JsonNode node) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        node.path("days").forEach(day -> days.add(DayOfWeek.valueOf(day.asString())));
        var windows = new ArrayList<Spread.Window>();
        node.path("windows")
                .forEach(window -> windows.add(new Spread.Window(
                        LocalTime.parse(window.path("from").asString()),
                        LocalTime.parse(window.path("to").asString()))));
        return new Spread.Daily(ZoneId.of(node.path("zone").asString()), days, windows);
    }
}
