package com.clickkloudy.api.campaign;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.access.Once;
import com.clickkloudy.api.campaign.BeyondRecall.InFlight;
import com.clickkloudy.api.campaign.BeyondRecall.Out;
import com.clickkloudy.api.engine.TellEngine;
import com.clickkloudy.api.http.ETags;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Posts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}/campaigns")
@Tag(name = "campaigns")
final class CampaignEndpoints {
    private final Campaigns campaigns;
    private final Posts posts;
    private final ScheduleCampaign schedule;
    private final ComposeCampaign compose;
    private final CheckCampaign check;
    private final PreviewPlan plan;
    private final CommandCampaign command;
    private final EditCampaign edit;
    private final BeyondRecall beyond;
    private final CampaignViews views;
    private final TellEngine engine;
    private final Once once;

    CampaignEndpoints(
            Campaigns campaigns,
            Posts posts,
            ScheduleCampaign schedule,
            ComposeCampaign compose,
            CheckCampaign check,
            PreviewPlan plan,
            CommandCampaign command,
            EditCampaign edit,
            BeyondRecall beyond,
            CampaignViews views,
            TellEngine engine,
            Once once) {
        this.campaigns = campaigns;
        this.posts = posts;
        this.schedule = schedule;
        this.compose = compose;
        this.check = check;
        this.plan = plan;
        this.command = command;
        this.edit = edit;
        this.beyond = beyond;
        this.views = views;
        this.engine = engine;
        this.once = once;
    }

    @GetMapping
    @Operation(
            summary = "Campaigns",
            description = "What is live first, then next slot first, then drafts and what is over, newest first.")
    CampaignPage listCampaigns(Member member, @Valid @ParameterObject CampaignQuestion question) {
        var page = campaigns.page(
                member.workspace(), question.states(), question.text(), question.cursor(), question.most());
        return new CampaignPage(views.items(member.workspace(), page.items()), page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a campaign",
            description = "Without schedule a draft. The same Idempotency-Key makes it once.")
    ResponseEntity<CampaignAnswer> createCampaign(
            Member member,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            @Valid @RequestBody CampaignRequest request) {
        var id = once.run(
                member.workspace(),
                key,
                List.of("createCampaign", request),
                UUID.class,
                () -> schedule.create(member, request).value());
        if (request.schedule().isPresent()) {
            tell(member, id);
        }
        return answer(member, id, HttpStatus.CREATED);
    }

    @PostMapping("/check")
    @Operation(
            summary = "What would fail and why, and when what would leave",
            description = "Nothing is kept, reserved or sent.")
    CampaignCheck checkCampaign(Member member, @Valid @RequestBody CampaignRequest request) {
        var composed = compose.compose(member.workspace(), request.content().content(), request.audience());
        return check.check(composed).with(plan.preview(member.workspace(), composed, request.schedule()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A campaign")
    ResponseEntity<CampaignAnswer> getCampaign(Member member, @PathVariable UUID id) {
        return answer(member, id, HttpStatus.OK);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a campaign",
            description = "Of one that is no draft any more, what is not yet sent: what is out stays as it was sent.")
    ResponseEntity<CampaignAnswer> changeCampaign(
            Member member,
            @PathVariable UUID id,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @Valid @RequestBody CampaignChange change) {
        var campaign = views.find(member.workspace(), id);
        ETags.check(ifMatch, campaign.revision());
        if (campaign.state() == CampaignState.DRAFT) {
            schedule.edit(member, campaign, change);
        } else {
            edit.edit(member, campaign, change);
        }
        return answer(member, id, HttpStatus.OK);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a draft")
    void deleteCampaign(Member member, @PathVariable UUID id, @RequestHeader("If-Match") Optional<String> ifMatch) {
        var campaign = views.find(member.workspace(), id);
        ETags.check(ifMatch, campaign.revision());
        if (!campaigns.deleteDraft(member.workspace(), campaign.id())) {
            throw Refusal.conflict("not_a_draft", "It is no draft any more. Cancel it.");
        }
    }

    @PostMapping("/{id}/actions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Schedule, pause, resume, cancel, reschedule, retry, skip, add accounts",
            description = "After the answer to pause and cancel no post leaves; those on their way are named.")
    CampaignActionAnswer actOnCampaign(
            Member member,
            @PathVariable UUID id,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @Valid @RequestBody CampaignAction action) {
        var campaign = views.find(member.workspace(), id);
        ETags.check(ifMatch, campaign.revision());
        var affected = command.act(member, campaign, action);
        if (action.action() == CampaignAction.Action.SCHEDULE) {
            tell(member, id);
        }
        var inFlight = switch (action.action()) {
            case PAUSE, CANCEL -> beyond.inFlight(member.workspace(), campaign.id());
            case SCHEDULE, RESUME, RESCHEDULE, RETRY_FAILED, SKIP, ADD_ACCOUNTS -> List.<InFlight>of();
        };
        var out = action.action() == CampaignAction.Action.CANCEL
                ? Optional.of(beyond.out(member.workspace(), campaign.id()))
                : Optional.<Out>empty();
        return new CampaignActionAnswer(views.show(member.workspace(), id), inFlight, out, affected);
    }

    @GetMapping("/{id}/reasons")
    @Operation(summary = "Why posts did not simply go out", description = "What needs a person first.")
    Reasons listReasons(Member member, @PathVariable UUID id) {
        var campaign = views.find(member.workspace(), id);
        return Reasons.of(posts.reasons(member.workspace(), campaign.id()));
    }

    private ResponseEntity<CampaignAnswer> answer(Member member, UUID id, HttpStatus status) {
        var answer = views.show(member.workspace(), id);
        return ResponseEntity.status(status).eTag(ETags.of(answer.revision())).body(answer);
    }

    private void tell(Member member, UUID id) {
        var campaign = campaigns.find(member.workspace(), new CampaignId(id)).orElseThrow();
        engine.changed(member.workspace(), campaign.id(), campaign.revision());
    }

    @Schema(description = "One page of campaigns.")
    record CampaignPage(List<CampaignItem> items, Optional<String> next) {}

    @Schema(description = "The campaign after the action. Of pause and cancel also what could not be held back.")
    record CampaignActionAnswer(
            CampaignAnswer campaign,
            List<InFlight> inFlight,

            @Schema(description = "Of cancel: what is out.") Optional<Out> out,

            @Schema(description = "Posts the action changed.")
            int affected) {}
}
