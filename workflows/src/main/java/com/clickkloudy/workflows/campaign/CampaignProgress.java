package com.clickkloudy.workflows.campaign;

import io.temporal.workflow.Workflow;
import java.util.Map;
import java.util.TreeMap;

/// What has become of a campaign so far, as an operator reads it in Temporal's UI: a table that is answered when asked
/// for, and stands in no history.
final class CampaignProgress {
    private final Map<String, Row> platforms = new TreeMap<>();

    void started(BatchRef batch) {
        platforms.merge(batch.platform().slug(), new Row(1, 0, batch.posts()), Row::plus);
    }

    void ended(BatchRef batch) {
        platforms.merge(batch.platform().slug(), new Row(0, 1, 0), Row::plus);
    }

    void show(CampaignNow now) {
        var text = new StringBuilder("| platform | posts | batches | of them at work |\n|---|---|---|---|\n");
        platforms.forEach((platform, row) -> text.append("| ")
                .append(platform)
                .append(" | ")
                .append(row.posts())
                .append(" | ")
                .append(row.started())
                .append(" | ")
                .append(row.started() - row.ended())
                .append(" |\n"));
        text.append("\nVersion ").append(now.version()).append(", gate ").append(now.gate());
        text.append(". Posts in no batch yet: ").append(now.open()).append('.');
        Workflow.setCurrentDetails(text.toString());
    }

    private record Row(int started, int ended, int posts) {
        Row plus(Row more) {
            return new Row(started + more.started, ended + more.ended, posts + more.posts);
        }
    }
}
