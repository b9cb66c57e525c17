package com.clickkloudy.workflows.campaign;

import io.temporal.api.history.v1.HistoryEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A history, told in the few words that tests ask for.
final class Story {
    private final Map<Long, String> scheduled = new HashMap<>();

    private Story() {}

    static List<String> of(List<HistoryEvent> events) {
        var story = new Story();
        return events.stream().map(story::word).flatMap(Optional::stream).toList();
    }

    private Optional<String> word(HistoryEvent event) {
        return switch (event.getAttributesCase()) {
            case ACTIVITY_TASK_SCHEDULED_EVENT_ATTRIBUTES -> asked(event);
            case ACTIVITY_TASK_COMPLETED_EVENT_ATTRIBUTES ->
                Optional.of("answer of "
                        + scheduled.get(
                                event.getActivityTaskCompletedEventAttributes().getScheduledEventId()));
            case REQUEST_CANCEL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED_EVENT_ATTRIBUTES ->
                Optional.of("cancel of a batch");
            case WORKFLOW_EXECUTION_CANCEL_REQUESTED_EVENT_ATTRIBUTES -> Optional.of("cancelled from outside");
            default -> Optional.empty();
        };
    }

    private Optional<String> asked(HistoryEvent event) {
        var activity = event.getActivityTaskScheduledEventAttributes()
                .getActivityType()
                .getName();
        scheduled.put(event.getEventId(), activity);
        return Optional.of(activity);
    }
}
