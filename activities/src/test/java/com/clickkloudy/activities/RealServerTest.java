package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.activities.Pigeons.Trouble;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.workflows.campaign.Sweeping;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What only a real Temporal server can show: what becomes of children, searches, and a server that dies.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class RealServerTest {
    private DevServer server;
    private EngineRig rig;
    private Executions executions;

    @BeforeAll
    void open(@TempDir Path data) {
        server = DevServer.start(data);
        rig = new EngineRig(server);
        executions = new Executions(server.client());
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void batches_of_a_terminated_campaign_end_in_order_and_its_parked_posts_keep_their_workflows() {
        var flying = HeldCall.to(rig, Pigeons.PLAIN, Trouble.NONE);
        var refused = rig.account(Pigeons.PLAIN, loft(Trouble.REFUSED));
        var campaign = rig.publishNow(List.of(flying.account(), refused));
        flying.awaitAsked();
        executions.await("ResolvePost", campaign, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING, 1);

        executions.campaign(campaign).terminate("an operator wanted it");
        executions.awaitEvent(executions.batch(campaign), EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED);
        assertThat(states(campaign)).containsOnly(PostState.SENDING, PostState.ATTENTION);
        flying.answer();

        executions.await("PublishBatch", campaign, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED, 1);
        assertThat(states(campaign)).containsOnly(PostState.PUBLISHED, PostState.ATTENTION);
        executions.await("ResolvePost", campaign, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING, 1);
        rig.bean(Sweeping.class).sweep();
        rig.awaitState(campaign, CampaignState.FINISHED);
    }

    @Test
    void a_cancel_made_in_temporal_closes_the_gate_while_an_answer_is_still_to_come() {
        var flying = HeldCall.to(rig, Pigeons.PLAIN, Trouble.NONE);
        var throttled = loft(Trouble.THROTTLED);
        var campaign = rig.publishNow(List.of(flying.account(), rig.account(Pigeons.PLAIN, throttled)));
        flying.awaitAsked();
        EngineRig.until(() -> rig.pigeons.calls(throttled) > 0, () -> "not called");

        executions.campaign(campaign).cancel();
        EngineRig.until(() -> gate(campaign) == Gate.CANCELLED, () -> "open");
        assertThat(states(campaign)).contains(PostState.SENDING);
        flying.answer();

        executions.await("PublishCampaign", campaign, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED, 1);
        executions.await("PublishBatch", campaign, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED, 1);
        assertThat(states(campaign)).containsExactlyInAnyOrder(PostState.PUBLISHED, PostState.CANCELLED);
        assertThat(state(campaign)).isEqualTo(CampaignState.CANCELLED);
    }

    @Test
    void the_parked_posts_of_a_campaign_are_found_as_its_link_asks() {
        var accounts = Stream.of(Trouble.REFUSED, Trouble.REFUSED, Trouble.NONE)
                .map(trouble -> rig.account(Pigeons.PLAIN, loft(trouble)))
                .toList();
        var campaign = rig.publishNow(accounts);
        rig.awaitState(campaign, CampaignState.FINISHED);

        var parked = parked(campaign);
        var found = "WorkflowType=\"ResolvePost\" AND CampaignId=\"" + campaign + "\"";
        executions.awaitFound(found, parked);
        executions.awaitFound(found + " AND FailureKind='REFUSED' AND PostStatus='ATTENTION'", parked);
        executions.awaitFound(
                "AccountId='" + parked.getFirst().post().account() + "' AND WorkspaceId='" + rig.workspace + "'",
                parked.subList(0, 1));
        assertThat(executions.count("WorkflowType='PublishBatch' AND Platform='plain' AND CampaignId='" + campaign
                        + "' AND ScheduledAt <= '" + Instant.now() + "'"))
                .isEqualTo(1);
        var byTime = "WorkflowType='PublishCampaign' AND CampaignId='" + campaign + "' AND ScheduledAt <= '"
                + Instant.now() + "'";
        EngineRig.until(() -> executions.count(byTime) == 1, () -> byTime);
    }

    @Test
    void a_post_whose_workflow_an_operator_terminated_gives_its_place_back_and_gets_another() {
        var campaign = rig.publishNow(List.of(rig.account(Pigeons.PLAIN, loft(Trouble.REFUSED))));
        executions.await("ResolvePost", campaign, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING, 1);
        executions.resolver(parked(campaign).getFirst()).terminate("an operator wanted it");
        executions.await("ResolvePost", campaign, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED, 1);

        rig.bean(Sweeping.class).sweep();
        assertThat(parked(campaign).getFirst().resolving()).isTrue();
        rig.attendedBefore(campaign, Duration.ofDays(1));
        rig.bean(Sweeping.class).sweep();

        executions.await("ResolvePost", campaign, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING, 1);
    }

    @Test
    void a_decided_post_is_found_by_what_became_of_it() {
        var campaign = rig.publishNow(List.of(
                rig.account(Pigeons.PLAIN, loft(Trouble.REFUSED)), rig.account(Pigeons.PLAIN, loft(Trouble.REFUSED))));
        rig.awaitState(campaign, CampaignState.FINISHED);
        executions.await("ResolvePost", campaign, WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING, 2);
        var skipped = parked(campaign).getFirst();
        var failed = parked(campaign).getLast();

        rig.bean(Commands.class).skip(rig.workspace, skipped.post().id(), rig.person);
        rig.expire(failed);
        rig.tell(skipped, failed);

        var ofCampaign = "CampaignId='" + campaign + "' AND ";
        executions.awaitFound(ofCampaign + "PostStatus='SKIPPED' AND ExecutionStatus='Completed'", List.of(skipped));
        executions.awaitFound(ofCampaign + "PostStatus='FAILED' AND ExecutionStatus='Failed'", List.of(failed));
    }

    @Test
    void a_server_killed_in_the_middle_of_a_campaign_goes_on_where_it_was() throws InterruptedException {
        var flying = Stream.generate(() -> HeldCall.to(rig, Pigeons.PLAIN, Trouble.NONE))
                .limit(4)
                .toList();
        var now = rig.publishNow(flying.stream().map(HeldCall::account).toList());
        var soon = rig.publish(rig.accounts(Pigeons.PLAIN, 10), Instant.now().plusSeconds(3), Duration.ofHours(1));
        flying.forEach(HeldCall::awaitAsked);

        server.kill();
        flying.subList(0, 2).forEach(HeldCall::answer);
        EngineRig.until(() -> states(now).contains(PostState.PUBLISHED), () -> "not written");
        server.restart();
        flying.forEach(HeldCall::answer);

        for (var campaign : List.of(now, soon)) {
            rig.awaitState(campaign, CampaignState.FINISHED);
            assertThat(states(campaign)).containsOnly(PostState.PUBLISHED);
            assertThat(rig.posts(campaign))
                    .allSatisfy(row -> assertThat(rig.acceptances(row)).isEqualTo(1));
        }
    }

    @Test
    void the_connection_counts_what_it_asks_of_the_server() {
        EngineRig.until(
                () -> server.meters.find("temporal_request").counters().stream().anyMatch(each -> each.count() > 0),
                () -> server.meters.getMetersAsString());
    }

    private String loft(Trouble trouble) {
        var name = "loft-" + UUID.randomUUID();
        rig.pigeons.trouble(name, call -> trouble);
        return name;
    }

    private List<PostRow> parked(CampaignId campaign) {
        return rig.posts(campaign).stream()
                .filter(row -> row.post().state() == PostState.ATTENTION)
                .toList();
    }

    private List<PostState> states(CampaignId campaign) {
        return rig.posts(campaign).stream().map(row -> row.post().state()).toList();
    }

    private Gate gate(CampaignId campaign) {
        return rig.bean(Campaigns.class)
                .find(rig.workspace, campaign)
                .orElseThrow()
                .gate();
    }

    private CampaignState state(CampaignId campaign) {
        return rig.bean(Campaigns.class)
                .find(rig.workspace, campaign)
                .orElseThrow()
                .state();
    }
}
