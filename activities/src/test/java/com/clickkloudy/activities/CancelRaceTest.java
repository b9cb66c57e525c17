package com.clickkloudy.activities;

import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.activities.Pigeons.Trouble;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.workflows.wire.Ids;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A cancel and a platform's answer that come at the same time, on a real server.
@Timeout(120)
class CancelRaceTest {
    private static final int ROUNDS = 36;

    /// What the first call comes to, by round: out at once, out but unheard of, accepted and still being processed.
    private static final List<Trouble> ANSWERS = List.of(Trouble.NONE, Trouble.LOST_AFTER, Trouble.PROCESSING);

    @Test
    void the_rows_and_the_workflows_agree_whichever_comes_first(@TempDir Path data) throws Exception {
        try (var rig = new EngineRig(DevServer.start(data))) {
            var rounds = IntStream.range(0, ROUNDS)
                    .mapToObj(number -> Round.begin(rig, number))
                    .toList();
            rounds.forEach(round -> round.held().awaitAsked());

            for (var round : rounds) {
                round.race();
            }

            rounds.forEach(Round::agrees);
            EngineRig.until(() -> running(rig) == 0, () -> running(rig) + " workflows still run");
            rounds.forEach(Round::hasEnded);
        }
    }

    private static long running(EngineRig rig) {
        return rig.temporal.client().countWorkflows("ExecutionStatus='Running'").getCount();
    }

    /// @param throttled whose post is tried again at about the time of the cancel
    private record Round(EngineRig rig, int number, HeldCall held, AccountId throttled, CampaignId campaign) {
        static Round begin(EngineRig rig, int number) {
            var answer = ANSWERS.get(number % ANSWERS.size());
            var held = HeldCall.to(rig, platform(answer), answer);
            var name = "loft-" + UUID.randomUUID();
            rig.pigeons.trouble(name, call -> call == 1 ? Trouble.THROTTLED : Trouble.NONE);
            var throttled = rig.account(Pigeons.PLAIN, name);
            return new Round(rig, number, held, throttled, rig.publishNow(List.of(held.account(), throttled)));
        }

        private static PlatformId platform(Trouble answer) {
            return switch (answer) {
                case LOST_AFTER -> Pigeons.FINDING;
                case PROCESSING -> Pigeons.SETTLING;
                default -> Pigeons.PLAIN;
            };
        }

        void race() throws Exception {
            var start = new CyclicBarrier(2);
            Callable<Boolean> cancels = () -> start.await() >= 0 && cancel();
            Callable<Boolean> answers = () -> start.await() >= 0 && answer();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var each : threads.invokeAll(List.of(cancels, answers))) {
                    each.get();
                }
            }
        }

        private boolean answer() {
            held.answer();
            return true;
        }

        /// As a person does it, or as an operator does it in Temporal.
        private boolean cancel() {
            if (number % 2 == 0) {
                rig.bean(Commands.class).cancel(rig.workspace, campaign, Optional.of(rig.person));
                rig.tell(campaign);
                return true;
            }
            try {
                workflow().cancel();
                return true;
            } catch (WorkflowNotFoundException ended) {
                return false;
            }
        }

        /// What the platform took is published; what it did not take is cancelled.
        void agrees() {
            rig.await(
                    campaign,
                    row -> rig.acceptances(row) == 1
                            ? row.post().state() == PostState.PUBLISHED
                            : row.post().state() == PostState.CANCELLED);
            assertThat(rig.posts(campaign))
                    .filteredOn(row -> row.post().account().equals(held.account()))
                    .allSatisfy(row -> assertThat(row.post().state()).isEqualTo(PostState.PUBLISHED));
        }

        void hasEnded() {
            var cancelled = workflow().describe().getStatus() == WORKFLOW_EXECUTION_STATUS_CANCELED;
            var state = rig.bean(Campaigns.class)
                    .find(rig.workspace, campaign)
                    .orElseThrow()
                    .state();
            assertThat(state).isIn(CampaignState.CANCELLED, CampaignState.FINISHED);
            assertThat(cancelled)
                    .as(state + " by round " + number)
                    .isEqualTo(number % 2 == 1 && state == CampaignState.CANCELLED);
        }

        private WorkflowStub workflow() {
            return rig.temporal.client().newUntypedWorkflowStub(Ids.campaign(campaign));
        }
    }
}
