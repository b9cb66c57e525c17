package com.clickkloudy.workflows.campaign;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.PendingActivityState;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Whether a workflow only waits: for time, for a signal, or for the next try of an activity.
final class AtRest {
    private AtRest() {}

    static boolean is(List<HistoryEvent> events, DescribeWorkflowExecutionResponse now) {
        var many = new EnumMap<EventType, Integer>(EventType.class);
        events.forEach(event -> many.merge(event.getEventType(), 1, Integer::sum));
        return hasThought(many)
                && many(many, EventType.EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED)
                        == many(many, EventType.EVENT_TYPE_CHILD_WORKFLOW_EXECUTION_STARTED)
                && now.getPendingActivitiesList().stream()
                        .allMatch(activity -> activity.getAttempt() > 1
                                && activity.getState() == PendingActivityState.PENDING_ACTIVITY_STATE_SCHEDULED);
    }

    /// Every workflow task that was scheduled, one at least, has ended.
    private static boolean hasThought(Map<EventType, Integer> many) {
        var ended = many(many, EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
                + many(many, EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED)
                + many(many, EventType.EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT);
        return ended > 0 && ended == many(many, EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED);
    }

    private static int many(Map<EventType, Integer> many, EventType type) {
        return many.getOrDefault(type, 0);
    }
}
