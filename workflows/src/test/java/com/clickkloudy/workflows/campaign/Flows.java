package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.wire.Attributes;
import com.clickkloudy.workflows.wire.Ids;
import com.clickkloudy.workflows.wire.Queues;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.DataConverter;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Workflows on a server in memory whose time skips, over rows in memory and a platform that does as it is told.
final class Flows implements BeforeEachCallback, AfterEachCallback {
    static final PlatformId PLATFORM = new PlatformId("example");
    static final Duration PATIENCE = Duration.ofHours(6);
    static final CampaignRef CAMPAIGN =
            new CampaignRef(new WorkspaceId(new UUID(3, 1)), new CampaignId(new UUID(4, 1)));
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private final TestWorkflowEnvironment server;
    private final Histories histories;
    final Rows rows;
    final Platform platform;
    final Repeats repeats;
    private long revision;

    Flows(DataConverter converter) {
        this.server = Servers.inMemory(converter);
        this.rows = new Rows(this::now);
        this.platform = new Platform(rows);
        this.repeats = new Repeats(this::now);
        this.histories = new Histories(server);
    }

    static BatchRef batch(CampaignRef campaign, int version, int number, List<Row> page) {
        var slot = page.stream().map(Row::leaves).max(Instant::compareTo).orElseThrow();
        var notAfter = page.stream().map(row -> row.notAfter).max(Instant::compareTo);
        return new BatchRef(
                campaign,
                version,
                page.getFirst().platform,
                number,
                page.size(),
                slot,
                notAfter.orElseThrow(),
                Duration.ofSeconds(90));
    }

    static PostRef ref(Row row, int version) {
        return new PostRef(CAMPAIGN, row.id, row.account, row.platform, version);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Servers.workers(server, rows, platform, repeats);
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        histories.write(context);
        server.close();
    }

    Instant now() {
        return Instant.ofEpochMilli(server.currentTimeMillis());
    }

    void pass(Duration time) {
        server.sleep(time);
    }

    Row post(Duration in) {
        return rows.add(PLATFORM, now().plus(in), PATIENCE);
    }

    List<Row> posts(int many, Duration in) {
        return IntStream.range(0, many).mapToObj(each -> post(in)).toList();
    }

    /// What api-server does after every change of the rows.
    void tell() {
        new Starts(client()).tell(CAMPAIGN, ++revision);
    }

    BatchRef startBatch(List<Row> page) {
        page.forEach(row -> row.batch = 1);
        var batch = batch(CAMPAIGN, rows.version, 1, page);
        var id = Ids.batch(CAMPAIGN.campaign(), rows.version, PLATFORM, 1);
        var options = WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(Queues.CAMPAIGNS)
                .setTypedSearchAttributes(
                        Attributes.ofBatch(CAMPAIGN.workspace(), CAMPAIGN.campaign(), PLATFORM, batch.slot()))
                .build();
        WorkflowClient.start(client().newWorkflowStub(PublishBatch.class, options)::publish, batch);
        return batch;
    }

    void resolve(Row row) {
        new Starts(client()).resolve(ref(row, rows.version), row.failure.orElse(FailureKind.UNCONFIRMED));
    }

    void tell(Row row) {
        new Starts(client()).tell(ref(row, rows.version));
    }

    WorkflowStub workflow(String id) {
        return client().newUntypedWorkflowStub(id);
    }

    WorkflowStub campaign() {
        return workflow(Ids.campaign(CAMPAIGN.campaign()));
    }

    WorkflowStub batch(int number) {
        return workflow(Ids.batch(CAMPAIGN.campaign(), rows.version, PLATFORM, number));
    }

    WorkflowStub resolver(Row row) {
        return workflow(Ids.post(row.id));
    }

    /// Waits for its end while time skips.
    void end(WorkflowStub workflow) {
        histories.note(workflow);
        try {
            workflow.getResult(AT_MOST.toSeconds(), TimeUnit.SECONDS, Void.class);
        } catch (TimeoutException late) {
            throw new AssertionError("It did not end. " + server.getDiagnostics(), late);
        }
    }

    /// Keeps the history of the run that it is in now, beside the one in which it ends.
    void keepRun(WorkflowStub workflow) {
        histories.noteRun(workflow.describe().getExecution());
    }

    /// Waits for an end that is not a good one.
    Throwable failure(WorkflowStub workflow) {
        try {
            end(workflow);
        } catch (WorkflowFailedException failed) {
            return Objects.requireNonNull(failed.getCause());
        }
        throw new AssertionError("It ended well.");
    }

    List<HistoryEvent> events(WorkflowStub workflow, EventType type) {
        return events(workflow).stream()
                .filter(event -> event.getEventType() == type)
                .toList();
    }

    List<HistoryEvent> events(WorkflowStub workflow) {
        return histories.of(Histories.id(workflow)).getEvents();
    }

    /// When it ended. By then the server's own time may have leapt on.
    Instant ended(WorkflowStub workflow) {
        var last = events(workflow).getLast().getEventTime();
        return Instant.ofEpochSecond(last.getSeconds(), last.getNanos());
    }

    boolean has(WorkflowStub workflow, EventType type) {
        return events(workflow).stream().anyMatch(event -> event.getEventType() == type);
    }

    /// Whether the server holds an activity for another try. An activity that is told to stop before is tried again
    /// by this server, and by no real one.
    boolean isRetrying(WorkflowStub workflow) {
        return workflow.describe().getRawDescription().getPendingActivitiesList().stream()
                .anyMatch(activity -> activity.getAttempt() > 1);
    }

    /// Waits in real time until all is done that can be done before time passes. A workflow that is told to stop in the
    /// middle of that is lost by this server, and by no real one.
    void settle(WorkflowStub workflow) {
        until(() -> AtRest.is(events(workflow), workflow.describe().getRawDescription()));
    }

    /// What happened, in order, as far as it matters to an order.
    List<String> order(WorkflowStub workflow) {
        return Story.of(events(workflow));
    }

    /// Waits in real time, while the server's stands still.
    void until(BooleanSupplier condition) {
        var last = System.nanoTime() + AT_MOST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > last) {
                throw new AssertionError("It did not happen. " + server.getDiagnostics());
            }
            Thread.onSpinWait();
        }
    }

    WorkflowClient client() {
        return server.getWorkflowClient();
    }
}
