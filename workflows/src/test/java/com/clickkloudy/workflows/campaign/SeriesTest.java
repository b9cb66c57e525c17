package com.clickkloudy.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.wire.Ids;
import com.clickkloudy.workflows.wire.Readable;
import io.temporal.api.enums.v1.EventType;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeriesTest {
    @RegisterExtension
    final Flows flows = new Flows(Readable.payloads());

    private final Repeats rows = flows.repeats;
    private long revision;

    @Test
    void a_series_makes_a_campaign_for_each_occurrence_shortly_before_it_leaves() {
        rows.daily(3);

        tell();
        flows.keepRun(series());
        flows.end(series());

        assertThat(rows.made)
                .extracting(Repeats.Made::local)
                .map(Object::toString)
                .containsExactly("2026-03-02T09:00", "2026-03-03T09:00", "2026-03-04T09:00");
        assertThat(rows.made)
                .allSatisfy(each -> assertThat(each.when())
                        .isBetween(
                                each.at().minus(Repeats.AHEAD),
                                each.at().minus(Repeats.AHEAD).plusSeconds(30)));
        assertThat(rows.state).isEqualTo(SeriesState.ENDED);
    }

    @Test
    void a_series_waits_for_months() {
        rows.daily(1);
        rows.first = rows.first.plusDays(200);

        tell();
        flows.end(series());

        assertThat(rows.made).hasSize(1);
    }

    @Test
    void a_paused_series_makes_nothing_and_catches_up_on_nothing() {
        rows.daily(2);
        rows.state = SeriesState.PAUSED;
        tell();
        flows.until(() -> rows.reads > 0);
        flows.pass(Duration.ofDays(5));
        assertThat(rows.made).isEmpty();

        rows.state = SeriesState.ACTIVE;
        rows.after = flows.now();
        tell();
        flows.end(series());

        assertThat(rows.made)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.at()).isAfter(Instant.parse("2026-03-06T00:00:00Z")));
    }

    @Test
    void a_changed_rule_holds_from_the_next_occurrence_on() {
        rows.daily(2);
        tell();
        flows.until(() -> rows.reads > 0);

        rows.first = rows.first.plusHours(5);
        rows.revision = 2;
        tell();
        flows.end(series());

        assertThat(rows.made)
                .extracting(Repeats.Made::local)
                .map(Object::toString)
                .containsExactly("2026-03-02T14:00", "2026-03-03T14:00");
    }

    @Test
    void an_occurrence_read_before_a_change_is_not_made() {
        rows.daily(1);
        rows.beforeStart = () -> {
            rows.first = rows.first.plusHours(5);
            rows.revision = 2;
        };

        tell();
        flows.keepRun(series());
        flows.end(series());

        assertThat(rows.made)
                .extracting(Repeats.Made::local)
                .map(Object::toString)
                .containsExactly("2026-03-02T14:00");
    }

    @Test
    void a_series_that_a_person_ends_ends() {
        rows.daily(9);
        tell();
        flows.until(() -> rows.reads > 0);

        rows.state = SeriesState.ENDED;
        tell();
        flows.end(series());

        assertThat(rows.made).isEmpty();
    }

    @Test
    void a_series_cancelled_in_temporal_is_ended_in_its_row() {
        rows.daily(9);
        tell();
        flows.until(() ->
                !flows.events(series(), EventType.EVENT_TYPE_TIMER_STARTED).isEmpty());

        series().cancel();

        assertThat(flows.failure(series())).isInstanceOf(CanceledFailure.class);
        assertThat(rows.state).isEqualTo(SeriesState.ENDED);
    }

    @Test
    void a_series_cancelled_in_temporal_while_its_row_is_read_is_ended_too() {
        rows.daily(9);
        var reading = new CountDownLatch(1);
        rows.whileReading = () -> {
            reading.countDown();
            rows.awaitEnd();
        };
        tell();
        flows.until(() -> reading.getCount() == 0);

        series().cancel();

        assertThat(flows.failure(series())).isInstanceOf(CanceledFailure.class);
        assertThat(rows.state).isEqualTo(SeriesState.ENDED);
    }

    private void tell() {
        new Starts(flows.client()).tell(Repeats.SERIES, ++revision);
    }

    private WorkflowStub series() {
        return flows.workflow(Ids.series(Repeats.SERIES.series()));
    }
}
