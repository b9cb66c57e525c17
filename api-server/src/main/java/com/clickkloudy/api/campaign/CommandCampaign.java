package com.clickkloudy.api.campaign;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.Commands.Done;
import com.clickkloudy.storage.campaign.Posts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Carries out what people want of a campaign. The answer to pause and cancel waits a moment for the posts that are on
/// their way, and names those that still are.
@Component
final class CommandCampaign {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int NAMED = 50;
    static final List<FailureKind> RETRIED = List.of(
            FailureKind.REFUSED, FailureKind.DUPLICATE, FailureKind.MISSED, FailureKind.GONE, FailureKind.DEADLINE);
    private final Commands commands;
    private final Posts posts;
    private final Accounts accounts;
    private final ScheduleCampaign schedule;
    private final TellEngine engine;
    private final EngineTimes times;
    private final Clock clock;

    CommandCampaign(
            Commands commands,
            Posts posts,
            Accounts accounts,
            ScheduleCampaign schedule,
            TellEngine engine,
            EngineTimes times,
            Clock clock) {
        this.commands = commands;
        this.posts = posts;
        this.accounts = accounts;
        this.schedule = schedule;
        this.engine = engine;
        this.times = times;
        this.clock = clock;
    }

    /// @return how many posts it changed
    int act(Member member, Campaign campaign, CampaignAction wanted) {
        if (wanted.action() == CampaignAction.Action.SCHEDULE) {
            schedule.schedule(member, campaign, wanted(wanted));
            return campaign.audience().size();
        }
        var done = command(member, campaign, wanted);
        switch (done.answer()) {
            case DONE -> {}
            case ABSENT -> throw Refusal.notFound();
            case NOT_NOW, LOOK_PENDING, LOOK_FIRST -> throw notNow(wanted.action());
        }
        engine.changed(member.workspace(), campaign.id(), done.revision());
        return done.affected();
    }

    private Done command(Member member, Campaign campaign, CampaignAction wanted) {
        var workspace = member.workspace();
        var id = campaign.id();
        return switch (wanted.action()) {
            case PAUSE -> commands.pause(workspace, id, member.id());
            case RESUME -> commands.resume(workspace, id, member.id());
            case CANCEL -> commands.cancel(workspace, id, Optional.of(member.id()));
            case RESCHEDULE, SCHEDULE -> {
                var to = wanted(wanted);
                yield commands.reschedule(workspace, id, to.schedule(), to.dueAt(clock.instant()), member.id());
            }
            case RETRY_FAILED ->
                commands.retryFailed(
                        workspace,
                        id,
                        new Commands.Retry(RETRIED, List.<PlatformId>of(), ScheduleBody.NOT_AFTER),
                        member.id());
        };
    }

    /// Waits for what is on its way, but not for ever.
    List<InFlight> inFlight(Member member, Campaign campaign) {
        var end = System.nanoTime() + times.inFlightWait().toNanos();
        var sending = sending(member, campaign);
        while (!sending.isEmpty() && System.nanoTime() < end) {
            pause();
            sending = sending(member, campaign);
        }
        var ids = sending.stream().map(Post::account).distinct().toList();
        var known = accounts.findAll(member.workspace(), ids).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        return sending.stream()
                .map(each -> InFlight.of(each, Optional.ofNullable(known.get(each.account()))))
                .toList();
    }

    private List<Post> sending(Member member, Campaign campaign) {
        return posts.inFlight(member.workspace(), campaign.id(), NAMED).stream()
                .filter(each -> each.state() == PostState.SENDING)
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScheduleBody wanted(CampaignAction action) {
        return action.schedule()
                .orElseThrow(() -> Refusal.invalid(new FieldError("/schedule", "Say when: now, or a local time.")));
    }

    private static Refusal notNow(CampaignAction.Action action) {
        return switch (action) {
            case PAUSE ->
                Refusal.conflict("not_running", "There is nothing to pause: it is not scheduled or is paused.");
            case RESUME -> Refusal.conflict("not_paused", "It is not paused.");
            case CANCEL -> Refusal.conflict("not_running", "There is nothing to cancel.");
            case RESCHEDULE -> Refusal.conflict("publishing", "It is already publishing.");
            case RETRY_FAILED ->
                Refusal.conflict("nothing_failed", "No post can be retried. Some may wait for a reconnect.");
            case SCHEDULE -> Refusal.conflict("not_a_draft", "It is no draft any more.");
        };
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
