package com.clickkloudy.activities;

import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.workflows.wire.Ids;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.client.WorkflowStub;
import java.util.List;

/// Workflows as an operator sees them: by searching.
final class Executions {
    private final WorkflowClient client;

    Executions(WorkflowClient client) {
        this.client = client;
    }

    WorkflowStub campaign(CampaignId campaign) {
        return client.newUntypedWorkflowStub(Ids.campaign(campaign));
    }

    WorkflowStub resolver(PostRow row) {
        return client.newUntypedWorkflowStub(Ids.post(row.post().id()));
    }

    /// @return the id of a campaign's only batch
    String batch(CampaignId campaign) {
        return client.listExecutions(of("PublishBatch", campaign))
                .map(each -> each.getExecution().getWorkflowId())
                .findFirst()
                .orElseThrow();
    }

    long count(String query) {
        return client.countWorkflows(query).getCount();
    }

    /// Waits until so many workflows of a campaign are as wanted.
    void await(String type, CampaignId campaign, WorkflowExecutionStatus wanted, int many) {
        var query = of(type, campaign);
        EngineRig.until(
                () -> found(query).stream()
                                .filter(each -> each.getStatus() == wanted)
                                .count()
                        == many,
                () -> said(query));
    }

    /// Waits until a search finds the workflows of exactly these posts.
    void awaitFound(String query, List<PostRow> posts) {
        var wanted =
                posts.stream().map(row -> Ids.post(row.post().id())).sorted().toList();
        EngineRig.until(() -> ids(query).equals(wanted), () -> said(query));
    }

    void awaitEvent(String workflow, EventType wanted) {
        EngineRig.until(
                () -> events(workflow).stream().anyMatch(event -> event.getEventType() == wanted),
                () -> "no " + wanted);
    }

    List<HistoryEvent> events(String workflow) {
        return client.fetchHistory(workflow).getEvents();
    }

    private static String of(String type, CampaignId campaign) {
        return "WorkflowType='" + type + "' AND CampaignId='" + campaign + "'";
    }

    private List<String> ids(String query) {
        return found(query).stream()
                .map(each -> each.getExecution().getWorkflowId())
                .sorted()
                .toList();
    }

    private List<WorkflowExecutionMetadata> found(String query) {
        return client.listExecutions(query).toList();
    }

    private String said(String query) {
        return query + " found "
                + found(query).stream()
                        .map(each -> each.getExecution().getWorkflowId() + " " + each.getStatus())
                        .toList();
    }
}
