package com.clickkloudy.api.workspace;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.access.RoleAnswer;
import com.clickkloudy.api.account.AccountFiguresAnswer;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Lateness;
import com.clickkloudy.storage.campaign.Posts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}")
@Tag(name = "workspaces")
final class WorkspaceEndpoints {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final Campaigns campaigns;
    private final Posts posts;
    private final Lateness lateness;
    private final EngineTimes times;
    private final Clock clock;

    WorkspaceEndpoints(
            Accounts accounts, Campaigns campaigns, Posts posts, Lateness lateness, EngineTimes times, Clock clock) {
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.posts = posts;
        this.lateness = lateness;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "A workspace with its figures")
    WorkspaceAnswer getWorkspace(Member member) {
        var workspace = member.membership().workspace();
        return new WorkspaceAnswer(
                workspace.id().value(),
                workspace.name(),
                member.membership().zone().getId(),
                RoleAnswer.of(member.membership().role()),
                AccountFiguresAnswer.of(accounts.figures(workspace.id())),
                CampaignFigures.of(campaigns.figures(workspace.id())),
                posts.publishedSince(workspace.id(), clock.instant().minus(MINUTE)),
                lateness.count(workspace.id(), times.lateAfter()));
    }

    @Schema(name = "Workspace", description = "A tenant, with the figures the navigation shows.")
    record WorkspaceAnswer(
            UUID id,
            String name,
            String zone,
            RoleAnswer role,
            AccountFiguresAnswer accounts,
            CampaignFigures campaigns,

            @Schema(description = "Posts published in the last 60 seconds.")
            int postsPerMinute,

            @Schema(description = "Posts that should have left a while ago and have neither left nor failed.")
            int latePosts) {}

    @Schema(name = "CampaignFigures", description = "Campaigns, counted.")
    record CampaignFigures(int total, List<CampaignStateCount> states) {
        static CampaignFigures of(Map<Campaigns.Shown, Integer> figures) {
            return new CampaignFigures(
                    figures.values().stream().mapToInt(Integer::intValue).sum(),
                    figures.entrySet().stream()
                            .map(each -> new CampaignStateCount(each.getKey(), each.getValue()))
                            .sorted(Comparator.comparing(CampaignStateCount::state))
                            .toList());
        }
    }

    @Schema(name = "CampaignStateCount", description = "How many campaigns of one shown state.")
    record CampaignStateCount(Campaigns.Shown state, int count) {}
}
