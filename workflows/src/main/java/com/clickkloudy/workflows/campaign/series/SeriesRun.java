package com.clickkloudy.workflows.campaign.series;

import com.clickkloudy.workflows.wire.Queues;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;

/// Reads the rows, waits for the next occurrence, makes it, and begins anew.
public final class SeriesRun implements Series {
    /// The rows are read at least so often: rules of zones change.
    private static final Duration A_DAY = Duration.ofDays(1);

    private final SeriesRows rows = rows();
    private boolean told;

    @Override
    public void changed(long revision) {
        told = true;
    }

    @Override
    public void repeat(SeriesRef series) {
        try {
            untilOver(series);
        } catch (TemporalFailure stopped) {
            // Cancelled in the middle of reading, it arrives as that activity's failure.
            if (CancellationScope.current().isCancelRequested()) {
                Workflow.newDetachedCancellationScope(() -> rows.endSeries(series))
                        .run();
            }
            throw stopped;
        }
    }

    private void untilOver(SeriesRef series) {
        while (true) {
            told = false;
            var now = rows.readSeries(series);
            if (now.over()) {
                return;
            }
            var made = makeWhatIsDue(series, now);
            if (made || Workflow.getInfo().isContinueAsNewSuggested()) {
                Workflow.continueAsNew(series);
            }
            rest(now);
        }
    }

    private boolean makeWhatIsDue(SeriesRef series, SeriesNow now) {
        var due = now.wakeAt().filter(at -> !until(at).isPositive()).flatMap(at -> now.next());
        due.ifPresent(occurrence -> rows.startOccurrence(series, now.revision(), occurrence));
        return due.isPresent();
    }

    private void rest(SeriesNow now) {
        if (now.wakeAt().isEmpty()) {
            Workflow.await(() -> told);
            return;
        }
        var wait = until(now.wakeAt().get());
        Workflow.await(wait.compareTo(A_DAY) < 0 ? wait : A_DAY, () -> told);
    }

    private static Duration until(Instant at) {
        return Duration.ofMillis(at.toEpochMilli() - Workflow.currentTimeMillis());
    }

    private static SeriesRows rows() {
        var patient = RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofSeconds(1))
                .setMaximumInterval(Duration.ofMinutes(1))
                .build();
        var options = ActivityOptions.newBuilder()
                .setTaskQueue(Queues.CAMPAIGNS)
                .setStartToCloseTimeout(Duration.ofSeconds(30))
                .setRetryOptions(patient)
                .build();
        return Workflow.newActivityStub(SeriesRows.class, options);
    }
}
