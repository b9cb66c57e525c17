package com.clickkloudy.api.campaign;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.audience.NamedGroups;
import com.clickkloudy.api.campaign.CampaignCheck.Severity;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Campaigns.NewPost;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Makes campaigns and hands them to the engine. A campaign with one blocked account is refused whole: whoever wants
/// the others to leave takes the blocked ones out.
@Component
final class ScheduleCampaign {
    private final Campaigns campaigns;
    private final CheckCampaign check;
    private final ComposeCampaign compose;
    private final TakeSlot times;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    ScheduleCampaign(Campaigns campaigns, CheckCampaign check, ComposeCampaign compose, TakeSlot times, Clock clock) {
        this.campaigns = campaigns;
        this.check = check;
        this.compose = compose;
        this.times = times;
        this.clock = clock;
    }

    CampaignId create(Member member, CampaignRequest request) {
        var composed = compose.compose(member.workspace(), request.content().content(), request.audience());
        var draft = draft(member, request.title(), composed);
        if (request.schedule().isEmpty()) {
            campaigns.add(draft, member.id());
            return draft.id();
        }
        mayLeave(composed);
        var posts = posts(composed.accounts());
        times.take(
                member.workspace(),
                draft.id(),
                request.schedule().get(),
                time -> campaigns.add(at(draft, time), member.id(), time.dueAt(), posts));
        return draft.id();
    }

    /// @return how many posts it has
    /// @throws Refusal 409 if it is no draft any more
    int schedule(Member member, Campaign draft, ScheduleBody schedule) {
        var composed = compose.compose(member.workspace(), draft.content(), AudienceBody.of(draft));
        mayLeave(composed);
        var posts = posts(composed.accounts());
        return times.take(member.workspace(), draft.id(), schedule, time -> {
            answer(campaigns.schedule(member.workspace(), draft.id(), time.schedule(), time.dueAt(), posts));
            return posts.size();
        });
    }

    /// @throws Refusal 409 if it is no draft any more, 412 if somebody else changed it
    void edit(Member member, Campaign draft, CampaignChange change) {
        var content = change.content().map(ContentBody::content).orElse(draft.content());
        var audience = change.audience().orElse(AudienceBody.of(draft));
        var composed = compose.compose(member.workspace(), content, audience);
        var changed = new Campaign(
                draft.id(),
                draft.workspace(),
                change.title(draft),
                content,
                composed.chosenIds(),
                composed.groupIds(),
                draft.schedule(),
                draft.state(),
                draft.gate(),
                draft.revision(),
                draft.version(),
                draft.dueAt(),
                draft.createdAt());
        answer(campaigns.edit(changed, draft.revision()));
    }

    private static void answer(Campaigns.Change change) {
        switch (change) {
            case DONE -> {}
            case ABSENT -> throw Refusal.notFound();
            case STALE -> throw Refusal.stale();
            case TOO_LATE ->
                throw Refusal.conflict("not_a_draft", "It is no draft any more. Cancel it, or make another.");
        }
    }

    /// @throws Refusal 422 if a post is blocked, or if there is none, or nobody in one of the groups
    void mayLeave(Composed composed) {
        refuseEmpty(composed.groups());
        if (composed.accounts().isEmpty()) {
            throw Refusal.invalid(new FieldError("/audience", "Choose at least one account."));
        }
        var checked = check.check(composed);
        if (checked.blocked() > 0) {
            var fields = checked.findings().stream()
                    .filter(each -> each.severity() == Severity.ERROR)
                    .limit(20)
                    .map(each -> new FieldError(
                            each.pointer(), each.platform() + " (" + each.count() + " accounts): " + each.message()))
                    .toList();
            var detail = checked.blocked() + " posts are blocked. Fix them or leave them out.";
            throw Refusal.invalid("posts_blocked", detail, fields);
        }
    }

    private static void refuseEmpty(List<NamedGroups.Named> groups) {
        var empty = IntStream.range(0, groups.size())
                .filter(index -> groups.get(index).accounts() == 0)
                .limit(20)
                .mapToObj(index -> new FieldError(
                        "/audience/groupIds/" + index, "Nobody is in this group. Fill it, or leave it out."))
                .toArray(FieldError[]::new);
        if (empty.length > 0) {
            throw Refusal.invalid(empty);
        }
    }

    List<NewPost> posts(List<Account> accounts) {
        return accounts.stream()
                .map(each -> new NewPost(new PostId(ids.generate()), each.id(), each.platform()))
                .toList();
    }

    private static Campaign at(Campaign draft, ChosenTime time) {
        return new Campaign(
                draft.id(),
                draft.workspace(),
                draft.name(),
                draft.content(),
                draft.audience(),
                draft.groups(),
                Optional.of(time.schedule()),
                draft.state(),
                draft.gate(),
                draft.revision(),
                draft.version(),
                draft.dueAt(),
                draft.createdAt());
    }

    private Campaign draft(Member member, String name, Composed composed) {
        Content content = composed.content();
        Instant now = clock.instant();
        return new Campaign(
                new CampaignId(ids.generate()),
                member.workspace(),
                name,
                content,
                composed.chosenIds(),
                composed.groupIds(),
                Optional.empty(),
                CampaignState.DRAFT,
                Gate.OPEN,
                1,
                1,
                Optional.empty(),
                now);
    }
}
