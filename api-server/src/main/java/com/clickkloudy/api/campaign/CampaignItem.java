package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.Spread;
import com.clickkloudy.storage.campaign.Posts.Count;
import com.clickkloudy.storage.campaign.Posts.Shown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Schema(description = "A campaign in a list.")
record CampaignItem(
        UUID id,
        String name,

        @Schema(description = "The text's beginning, at most 200 characters.")
        String excerpt,

        CampaignState state,
        Gate gate,

        @Schema(description = "Counts changes of content, audience and schedule.")
        int version,

        @Schema(description = "Counts every change; the ETag.")
        long revision,

        Optional<CampaignSchedule> schedule,
        PostCounts counts,

        @Schema(description = "How many platforms.") int platforms,

        @Schema(description = "The first slot of what has not left.")
        Optional<Instant> nextSlot,

        Optional<Instant> lastSlot,
        Instant createdAt) {
    private static final Set<Shown> OPEN = Set.of(Shown.PLANNED, Shown.PREPARED, Shown.WAITING);

    static CampaignItem of(Campaign campaign, List<Count> counts) {
        return new CampaignItem(
                campaign.id().value(),
                campaign.name(),
                excerpt(campaign.content().text()),
                campaign.state(),
                campaign.gate(),
                campaign.version(),
                campaign.revision(),
                schedule(campaign),
                PostCounts.of(counts),
                (int) counts.stream().map(Count::platform).distinct().count(),
                counts.stream()
                        .filter(each -> OPEN.contains(each.shown()))
                        .map(Count::firstSlot)
                        .min(Instant::compareTo),
                counts.stream().map(Count::lastSlot).max(Instant::compareTo),
                campaign.createdAt());
    }

    static String excerpt(String text) {
        var points = text.codePointCount(0, text.length());
        return points <= 200 ? text : text.substring(0, text.offsetByCodePoints(0, 199)) + "…";
    }

    static Optional<CampaignSchedule> schedule(Campaign campaign) {
        return campaign.schedule().flatMap(schedule -> campaign.dueAt().map(due -> CampaignSchedule.of(schedule, due)));
    }

    @Schema(description = "When it leaves.")
    record CampaignSchedule(
            @Schema(description = "True: it left when it was sent.")
            boolean now,

            Optional<String> local,
            Optional<String> zone,
            Instant instant,
            String notAfter,

            @Schema(description = "Absent: all at once.") Optional<SpreadBody> spread) {
        static CampaignSchedule of(Schedule schedule, Instant due) {
            var late = schedule.notAfter().toString();
            var spread = Optional.of(schedule.spread())
                    .filter(chosen -> !chosen.equals(Spread.AT_ONCE))
                    .map(SpreadBody::of);
            return switch (schedule) {
                case Schedule.Now now ->
                    new CampaignSchedule(true, Optional.empty(), Optional.empty(), due, late, spread);
                case Schedule.At at ->
                    new CampaignSchedule(
                            false,
                            Optional.of(at.local().toString()),
                            Optional.of(at.zone().getId()),
                            due,
                            late,
                            spread);
            };
        }
    }
}
