package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Schema(description = "A series in a list.")
record SeriesItem(
        UUID id,
        String name,

        @Schema(description = "The text's beginning, at most 200 characters.")
        String excerpt,

        SeriesState state,

        @Schema(description = "Counts what people changed; the ETag.")
        long revision,

        String zone,
        RepeatBody repeat,

        @Schema(description = "How many campaigns it has made.")
        int made,

        Optional<SeriesTime> next,
        Instant createdAt) {

    static SeriesItem of(Series series, List<SeriesTime> next) {
        var template = series.template();
        return new SeriesItem(
                series.id().value(),
                template.name(),
                CampaignItem.excerpt(template.content().text()),
                series.state(),
                series.revision(),
                template.recurrence().first().zone().getId(),
                RepeatBody.of(template.recurrence()),
                series.made(),
                next.stream().findFirst(),
                series.createdAt());
    }
}
