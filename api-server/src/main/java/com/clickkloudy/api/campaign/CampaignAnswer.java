package com.clickkloudy.api.campaign;

import com.clickkloudy.api.campaign.CampaignItem.CampaignSchedule;
import com.clickkloudy.api.media.MediaAnswer;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.storage.campaign.Posts.Count;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

@Schema(name = "Campaign", description = "A campaign.")
record CampaignAnswer(
        UUID id,
        String name,
        String excerpt,
        CampaignState state,
        Gate gate,
        int version,

        @Schema(description = "Counts every change; the ETag.")
        long revision,

        Optional<CampaignSchedule> schedule,
        PostCounts counts,
        List<PlatformProgress> platforms,
        Optional<Instant> nextSlot,
        Optional<Instant> lastSlot,
        Instant createdAt,
        ContentBody content,
        AudienceBody audience,
        List<MediaAnswer> media,

        @Schema(description = "Posts that are out, or may be, with what it said before an edit.")
        int saidBefore,

        @Schema(format = "uri-reference", description = "Its workflow in Temporal, for operators.")
        Optional<URI> temporal,

        @Schema(description = "A sentence while it waits for an engine that is away.")
        Optional<String> notice) {
    private static final String ENGINE_AWAY =
            "Saved, but not started yet: the engine does not answer. It starts by itself when the engine is back.";

    static CampaignAnswer of(
            Campaign campaign,
            List<Count> counts,
            List<Media> media,
            int saidBefore,
            Optional<URI> temporal,
            boolean started) {
        var item = CampaignItem.of(campaign, counts);
        return new CampaignAnswer(
                item.id(),
                item.name(),
                item.excerpt(),
                item.state(),
                item.gate(),
                item.version(),
                item.revision(),
                item.schedule(),
                item.counts(),
                progress(counts),
                item.nextSlot(),
                item.lastSlot(),
                item.createdAt(),
                ContentBody.of(campaign.content()),
                AudienceBody.of(campaign),
                media.stream().map(MediaAnswer::of).toList(),
                saidBefore,
                temporal,
                started ? Optional.empty() : Optional.of(ENGINE_AWAY));
    }

    private static List<PlatformProgress> progress(List<Count> counts) {
        Map<String, List<Count>> platforms = counts.stream()
                .collect(Collectors.groupingBy(each -> each.platform().slug(), TreeMap::new, Collectors.toList()));
        return platforms.entrySet().stream()
                .map(each -> new PlatformProgress(
                        each.getKey(),
                        PostCounts.of(each.getValue()),
                        each.getValue().stream().map(Count::lastSlot).max(Instant::compareTo)))
                .toList();
    }

    @Schema(description = "The posts of one platform.")
    record PlatformProgress(String platform, PostCounts counts, Optional<Instant> lastSlot) {}
}
