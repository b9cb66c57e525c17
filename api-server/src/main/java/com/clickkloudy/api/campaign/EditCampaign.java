package com.clickkloudy.api.campaign;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.engine.TellEngine;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Commands.Done;
import com.clickkloudy.storage.campaign.Edits;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Changes what a campaign says or where it goes after it was scheduled. What is out stays as it was sent.
@Component
final class EditCampaign {
    private final Edits edits;
    private final Accounts accounts;
    private final ComposeCampaign compose;
    private final ScheduleCampaign schedule;
    private final TellEngine engine;

    EditCampaign(
            Edits edits, Accounts accounts, ComposeCampaign compose, ScheduleCampaign schedule, TellEngine engine) {
        this.edits = edits;
        this.accounts = accounts;
        this.compose = compose;
        this.schedule = schedule;
        this.engine = engine;
    }

    /// @throws Refusal 409 if nothing is left that could say it, 412 if somebody else changed it
    void edit(Member member, Campaign campaign, CampaignChange change) {
        if (change.audience().isPresent()) {
            throw Refusal.conflict(
                    "not_a_draft", "It is no draft any more. Add accounts by an action, or skip their posts.");
        }
        var content = change.content().map(ContentBody::content).orElse(campaign.content());
        mayLeave(member, campaign, content);
        var name = change.title(campaign);
        var edit = new Edits.Edit(name, content, campaign.revision());
        var done = edits.edit(member.workspace(), campaign.id(), edit, member.id());
        refuse(done);
        engine.changed(member.workspace(), campaign.id(), done.revision());
    }

    /// Accounts that have a post in it already get no second one.
    Done add(Member member, Campaign campaign, AudienceBody audience) {
        if (campaign.state() == CampaignState.DRAFT) {
            throw Refusal.conflict("draft", "It is a draft still. Change its audience.");
        }
        if (campaign.state() == CampaignState.CANCELLED) {
            throw Refusal.conflict("cancelled", "It is cancelled. Make another campaign for them.");
        }
        var there = Set.copyOf(campaign.audience());
        var chosen = compose.compose(member.workspace(), campaign.content(), audience);
        var added = chosen.accounts().stream()
                .filter(account -> !there.contains(account.id()))
                .toList();
        if (added.isEmpty() && !chosen.accounts().isEmpty()) {
            throw nothingNew();
        }
        schedule.mayLeave(new Composed(chosen.content(), added, chosen.files()));
        return edits.add(member.workspace(), campaign.id(), schedule.posts(added), member.id());
    }

    static Refusal nothingNew() {
        return Refusal.conflict("nothing_new", "These accounts have a post in it already. None gets a second one.");
    }

    static Refusal full() {
        var message = "A campaign goes to at most " + Campaign.MAX_AUDIENCE + " accounts.";
        return Refusal.invalid(new FieldError("/audience", message));
    }

    /// Those whose sign-in has ended cannot leave as things are, whatever is written.
    private void mayLeave(Member member, Campaign campaign, Content content) {
        var unsent = edits.unsent(member.workspace(), campaign.id());
        var ready = accounts.findAll(member.workspace(), unsent).stream()
                .filter(Account::isReady)
                .map(Account::id)
                .toList();
        var composed = compose.compose(member.workspace(), content, AudienceBody.of(ready));
        if (!ready.isEmpty()) {
            schedule.mayLeave(composed);
        }
    }

    private static void refuse(Done done) {
        switch (done.answer()) {
            case DONE -> {}
            case ABSENT -> throw Refusal.notFound();
            case STALE -> throw Refusal.stale();
            case NOT_NOW, LOOK_PENDING, LOOK_FIRST, IN_FLIGHT, FULL, NOTHING_NEW ->
                throw Refusal.conflict(
                        "nothing_unsent", "Nothing is left to edit: every post is out, on its way, or cancelled.");
        }
    }
}
