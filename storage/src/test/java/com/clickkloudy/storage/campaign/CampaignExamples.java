package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/// Campaigns to try things on, in a workspace of their own.
public final class CampaignExamples {
    public static final PlatformId EXAMPLE = new PlatformId("example");
    public static final Duration HALF_A_DAY = Duration.ofHours(12);
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final Campaigns campaigns;

    public CampaignExamples(ApplicationContext room) {
        this.campaigns = room.getBean(Campaigns.class);
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    public PersonId person() {
        return person;
    }

    public Scheduled now(int posts) {
        return scheduled(Instant.now(), posts);
    }

    public Scheduled scheduled(Instant dueAt, int posts) {
        return scheduled(dueAt, newPosts(EXAMPLE, posts));
    }

    public Scheduled scheduled(Instant dueAt, List<Campaigns.NewPost> posts) {
        var draft = draft(posts.stream().map(Campaigns.NewPost::account).toList());
        campaigns.add(draft, person, dueAt, posts);
        return new Scheduled(
                draft.id(), posts.stream().map(Campaigns.NewPost::id).toList());
    }

    public static List<Campaigns.NewPost> newPosts(PlatformId platform, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Campaigns.NewPost(
                        new PostId(UUID.randomUUID()), new AccountId(UUID.randomUUID()), platform))
                .toList();
    }

    public Campaign draft(List<AccountId> audience) {
        return new Campaign(
                new CampaignId(UUID.randomUUID()),
                workspace,
                "Harbour festival",
                new Content("The harbour is open.", List.of()),
                audience,
                List.of(),
                Optional.of(new Schedule.Now(HALF_A_DAY)),
                CampaignState.DRAFT,
                Gate.OPEN,
                1,
                1,
                Optional.empty(),
                Instant.now());
    }

    /// A campaign with its posts.
    public record Scheduled(CampaignId id, List<PostId> posts) {
        public PostId post() {
            return posts.getFirst();
        }
    }
}
