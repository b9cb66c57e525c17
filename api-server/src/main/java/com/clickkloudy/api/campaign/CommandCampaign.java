package com.clickkloudy.api.campaign;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.engine.TellEngine;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.Commands.Done;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.PostRef;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Carries out what people want of a campaign.
@Component
final class CommandCampaign {
    private final Commands commands;
    private final Posts posts;
    private final ScheduleCampaign schedule;
    private final EditCampaign edit;
    private final TellEngine engine;
    private final TakeSlot times;

    CommandCampaign(
            Commands commands,
            Posts posts,
            ScheduleCampaign schedule,
            EditCampaign edit,
            TellEngine engine,
            TakeSlot times) {
        this.commands = commands;
        this.posts = posts;
        this.schedule = schedule;
        this.edit = edit;
        this.engine = engine;
        this.times = times;
    }

    /// @return how many posts it changed
    int act(Member member, Campaign campaign, CampaignAction wanted) {
        wanted.refuseStray();
        if (wanted.action() == CampaignAction.Action.SCHEDULE) {
            return schedule.schedule(member, campaign, wanted(wanted));
        }
        var done = command(member, campaign, wanted);
        refuse(done, wanted.action());
        tell(member, campaign, done);
        return done.affected();
    }

    private void tell(Member member, Campaign campaign, Done done) {
        engine.changed(member.workspace(), campaign.id(), done.revision());
        var ref = new CampaignRef(member.workspace(), campaign.id());
        engine.decided(done.attended().stream()
                .flatMap(post -> posts.find(member.workspace(), post).stream())
                .map(PostRow::post)
                .map(post -> new PostRef(ref, post.id(), post.account(), post.platform(), campaign.version()))
                .toList());
    }

    private static void refuse(Done done, CampaignAction.Action action) {
        switch (done.answer()) {
            case DONE -> {}
            case ABSENT -> throw Refusal.notFound();
            case STALE -> throw Refusal.stale();
            case FULL -> throw EditCampaign.full();
            case NOTHING_NEW -> throw EditCampaign.nothingNew();
            case IN_FLIGHT -> throw inFlight();
            case NOT_NOW, LOOK_PENDING, LOOK_FIRST -> throw notNow(action);
        }
    }

    static Refusal inFlight() {
        return Refusal.conflict(
                "in_flight",
                "It was cancelled, and some of its posts are on their way or unconfirmed. Decide about those first.");
    }

    private Done command(Member member, Campaign campaign, CampaignAction wanted) {
        var workspace = member.workspace();
        var id = campaign.id();
        return switch (wanted.action()) {
            case PAUSE -> commands.pause(workspace, id, member.id());
            case RESUME -> commands.resume(workspace, id, member.id());
            case CANCEL -> commands.cancel(workspace, id, Optional.of(member.id()));
            case RESCHEDULE, SCHEDULE -> {
                yield times.take(workspace, id, wanted(wanted), to -> {
                    var moved = commands.reschedule(workspace, id, to.schedule(), to.dueAt(), member.id());
                    refuse(moved, wanted.action());
                    return moved;
                });
            }
            case RETRY_FAILED -> {
                var chosen = wanted.posts().orElse(PostChoice.all()).toRetry();
                var what = new Commands.Retry(chosen, ScheduleBody.NOT_AFTER);
                yield commands.retryFailed(workspace, id, what, member.id());
            }
            case SKIP -> {
                var chosen = wanted.posts().orElse(PostChoice.all()).toSkip();
                yield commands.skipAll(workspace, id, chosen, member.id());
            }
            case ADD_ACCOUNTS -> edit.add(member, campaign, audience(wanted));
        };
    }

    private static ScheduleBody wanted(CampaignAction action) {
        return action.schedule()
                .orElseThrow(() -> Refusal.invalid(new FieldError("/schedule", "Say when: now, or a local time.")));
    }

    private static AudienceBody audience(CampaignAction action) {
        return action.audience().orElseThrow(() -> Refusal.invalid(new FieldError("/audience", "Say which accounts.")));
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
            case SKIP -> Refusal.conflict("nothing_unsent", "Nothing can be skipped: it is out, or on its way.");
            case ADD_ACCOUNTS -> Refusal.conflict("not_running", "It takes no more accounts.");
            case SCHEDULE -> Refusal.conflict("not_a_draft", "It is no draft any more.");
        };
    }
}
