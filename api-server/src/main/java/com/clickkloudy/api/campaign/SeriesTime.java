package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.series.Occurrence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@Schema(description = "One time at which a campaign leaves by the rule of a series or a queue.")
record SeriesTime(
        @Schema(description = "In the zone of the rule.", example = "2027-06-01T09:00")
        String local,

        Instant at,

        @Schema(description = "For people.", example = "Tuesday 1 June 2027, 09:00")
        String text,

        @Schema(description = "Why it is not the time that the rule names.")
        Optional<String> note) {
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final String MOVED =
            "The clocks go forward: the hour it names is skipped, so it leaves right after.";

    static SeriesTime of(Occurrence occurrence) {
        return new SeriesTime(
                occurrence.local().toString(),
                occurrence.at(),
                WORDS.format(occurrence.local()),
                occurrence.moved() ? Optional.of(MOVED) : Optional.empty());
    }

    static List<SeriesTime> of(List<Occurrence> occurrences) {
        return occurrences.stream().map(SeriesTime::of).toList();
    }
}
