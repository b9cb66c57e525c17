package com.clickkloudy.api.campaign;

import com.clickkloudy.api.campaign.CampaignItem.CampaignSchedule;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.model.campaign.series.Template;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.RecurringCampaigns.Past;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Schema(name = "Series", description = "A campaign that comes again and again.")
record SeriesAnswer(
        UUID id,
        String name,
        SeriesState state,

        @Schema(description = "Counts what people changed; the ETag.")
        long revision,

        ContentBody content,

        @Schema(
                description =
                        "Accounts chosen one by one; groups and platforms whose accounts are looked up each time.")
        AudienceBody audience,

        @Schema(description = "Its first time, and how each campaign is laid out.")
        CampaignSchedule schedule,

        RepeatBody repeat,

        @Schema(description = "How many campaigns it has made.")
        int made,

        @Schema(description = "The next ten; none while it is paused.")
        List<SeriesTime> next,

        @Schema(description = "The last ten, newest first.") List<SeriesPast> past,

        Instant createdAt) {

    static SeriesAnswer of(Series series, List<SeriesTime> next, List<Past> past) {
        var template = series.template();
        var first = template.recurrence().first();
        return new SeriesAnswer(
                series.id().value(),
                template.name(),
                series.state(),
                series.revision(),
                ContentBody.of(template.content()),
                audience(template),
                CampaignSchedule.of(first, first.instant(series.createdAt())),
                RepeatBody.of(template.recurrence()),
                series.made(),
                next,
                past.stream().map(SeriesPast::of).toList(),
                series.createdAt());
    }

    static AudienceBody audience(Template template) {
        return new AudienceBody(
                Optional.of(template.accounts().stream().map(AccountId::value).toList()),
                Optional.of(template.groups().stream().map(GroupId::value).toList()),
                Optional.of(template.platforms().stream().map(PlatformId::slug).toList()));
    }

    @Schema(description = "A time at which it came.")
    record SeriesPast(
            String local,
            Instant at,

            @Schema(description = "Absent if nobody was left to post it.")
            Optional<UUID> campaignId) {
        static SeriesPast of(Past past) {
            var occurrence = past.occurrence();
            return new SeriesPast(
                    occurrence.local().toString(),
                    occurrence.at(),
                    past.campaign().map(CampaignId::value));
        }
    }
}
