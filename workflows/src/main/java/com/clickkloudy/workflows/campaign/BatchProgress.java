package com.clickkloudy.workflows.campaign;

import io.temporal.workflow.Workflow;
import java.util.EnumMap;
import java.util.Map;

/// What has become of a batch's posts so far, as an operator reads it in Temporal's UI.
final class BatchProgress {
    private final Map<PostAnswer.Kind, Integer> answers = new EnumMap<>(PostAnswer.Kind.class);
    private final int posts;

    BatchProgress(BatchRef batch) {
        this.posts = batch.posts();
    }

    void count(PostAnswer.Kind answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    void show(int onTheWay) {
        var text = new StringBuilder("| of " + posts + " posts | |\n|---|---|\n");
        text.append("| on the way | ").append(onTheWay).append(" |\n");
        answers.forEach((answer, count) -> text.append("| ")
                .append(words(answer))
                .append(" | ")
                .append(count)
                .append(" |\n"));
        Workflow.setCurrentDetails(text.toString());
    }

    private static String words(PostAnswer.Kind answer) {
        return switch (answer) {
            case PUBLISHED -> "published";
            case ACCEPTED -> "accepted, and followed further";
            case WAITS -> "held back, for a later batch";
            case RESOLVE -> "handed to a workflow of its own";
            case RESTS -> "parked, failed or skipped";
            case UNRECORDED -> "answered while the database was away";
        };
    }
}
