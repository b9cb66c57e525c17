package com.clickkloudy.api.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.campaign.Posts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a pause or a cancel came too late for. The answer waits a moment for the posts that are on their way, and names
/// those that still are.
@Component
final class BeyondRecall {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int NAMED = 50;
    private final Posts posts;
    private final Accounts accounts;
    private final EngineTimes times;

    BeyondRecall(Posts posts, Accounts accounts, EngineTimes times) {
        this.posts = posts;
        this.accounts = accounts;
        this.times = times;
    }

    /// Waits for what is on its way, but not for ever; what its platform still works on is named without a wait.
    List<InFlight> inFlight(WorkspaceId workspace, CampaignId campaign) {
        var end = System.nanoTime() + times.inFlightWait().toNanos();
        var left = onTheWay(workspace, campaign);
        while (left.stream().anyMatch(each -> each.state() == PostState.SENDING) && System.nanoTime() < end) {
            pause();
            left = onTheWay(workspace, campaign);
        }
        var known = accounts(workspace, left);
        return left.stream()
                .map(each -> InFlight.of(each, Optional.ofNullable(known.get(each.account()))))
                .toList();
    }

    /// What a cancel came too late for.
    Out out(WorkspaceId workspace, CampaignId campaign) {
        var published = new Posts.Filter(List.of(Posts.Shown.PUBLISHED), List.of(), List.of(), Optional.empty());
        var page = posts.page(workspace, campaign, published, Optional.empty(), NAMED);
        var all = page.items().stream().map(PostRow::post).toList();
        var known = accounts(workspace, all);
        var named = all.stream()
                .map(each -> OutPost.of(each, Optional.ofNullable(known.get(each.account()))))
                .toList();
        return new Out(page.total(), named);
    }

    private Map<AccountId, Account> accounts(WorkspaceId workspace, List<Post> all) {
        var ids = all.stream().map(Post::account).distinct().toList();
        return accounts.findAll(workspace, ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private List<Post> onTheWay(WorkspaceId workspace, CampaignId campaign) {
        return posts.inFlight(workspace, campaign, Campaign.MAX_AUDIENCE);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Schema(description = "What is out of a cancelled campaign.")
    record Out(
            @Schema(description = "How many are out.") int total,

            @Schema(description = "The first of them; the list of its posts has all.")
            List<OutPost> posts) {}

    @Schema(description = "A post that is out.")
    record OutPost(
            UUID postId,
            UUID accountId,
            String accountName,
            String platform,
            Optional<Instant> publishedAt,

            @Schema(format = "uri-reference", description = "The post on the platform.")
            Optional<URI> url) {
        static OutPost of(Post post, Optional<Account> account) {
            return new OutPost(
                    post.id().value(),
                    post.account().value(),
                    account.map(Account::name).orElse(""),
                    post.platform().slug(),
                    post.publishedAt(),
                    post.remote().flatMap(Remote::url));
        }
    }

    @Schema(description = "A post that was already on its way.")
    record InFlight(UUID postId, UUID accountId, String accountName, String platform, PostState state) {
        static InFlight of(Post post, Optional<Account> account) {
            AccountId id = post.account();
            return new InFlight(
                    post.id().value(),
                    id.value(),
                    account.map(Account::name).orElse(""),
                    post.platform().slug(),
                    post.state());
        }
    }
}
