package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.Spread;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

@Schema(name = "CampaignSpread", description = "How posts are laid out over time, from the campaign's time on.")
record SpreadBody(
        Kind kind,

        @Schema(description = "With `over`: how long the stretch is, 1 to 10080.")
        Optional<Integer> minutes,

        @Schema(description = "With `daily`: on which days.")
        Optional<List<DayOfWeek>> days,

        @Schema(description = "With `daily`: within which hours, in the schedule's zone.")
        Optional<List<Hours>> windows) {

    static SpreadBody of(Spread spread) {
        return switch (spread) {
            case Spread.AtOnce atOnce -> plain(Kind.AT_ONCE);
            case Spread.OwnTime ownTime -> plain(Kind.OWN_TIME);
            case Spread.Over over ->
                new SpreadBody(
                        Kind.OVER, Optional.of((int) over.length().toMinutes()), Optional.empty(), Optional.empty());
            case Spread.Daily daily ->
                new SpreadBody(
                        Kind.DAILY,
                        Optional.empty(),
                        Optional.of(daily.days().stream().sorted().toList()),
                        Optional.of(daily.windows().stream().map(Hours::of).toList()));
        };
    }

    private static SpreadBody plain(Kind kind) {
        return new SpreadBody(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Schema(name = "SpreadKind")
    enum Kind {
        @JsonProperty("atOnce")
        AT_ONCE,
        @JsonProperty("over")
        OVER,
        @JsonProperty("daily")
        DAILY,
        @JsonProperty("ownTime")
        OWN_TIME
    }

    @Schema(name = "SpreadHours", description = "A stretch of a day; its end is outside.")
    record Hours(
            @Schema(example = "09:00") String from,
            @Schema(example = "12:00") String to) {
        static Hours of(Spread.Window window) {
            return new Hours(window.from().toString(), window.to().toString());
        }
    }
}
