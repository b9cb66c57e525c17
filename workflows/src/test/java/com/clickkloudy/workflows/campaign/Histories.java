package com.clickkloudy.workflows.campaign;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Keeps the histories of a test's workflows as files, when it is run with `-Dhistories.write=true`.
final class Histories {
    private static final Path FOLDER = Path.of("src/test/resources/histories");
    private final TestWorkflowEnvironment server;
    private final Set<String> noted = new LinkedHashSet<>();
    private final Set<WorkflowExecution> runs = new LinkedHashSet<>();

    Histories(TestWorkflowEnvironment server) {
        this.server = server;
    }

    void note(WorkflowStub workflow) {
        noted.add(id(workflow));
    }

    /// Keeps one run of a workflow that begins anew, beside its last one.
    void noteRun(WorkflowExecution run) {
        runs.add(run);
    }

    static String id(WorkflowStub workflow) {
        return Objects.requireNonNull(workflow.getExecution()).getWorkflowId();
    }

    WorkflowExecutionHistory of(String workflow) {
        return server.getWorkflowClient().fetchHistory(workflow);
    }

    void write(ExtensionContext test) {
        if (Boolean.getBoolean("histories.write")) {
            var name = test.getRequiredTestMethod().getName();
            noted.forEach(each -> write(name, of(each)));
            runs.forEach(each -> write(
                    name + "-first_run",
                    server.getWorkflowClient().fetchHistory(each.getWorkflowId(), each.getRunId())));
        }
    }

    private static void write(String test, WorkflowExecutionHistory history) {
        var type = history.getEvents()
                .getFirst()
                .getWorkflowExecutionStartedEventAttributes()
                .getWorkflowType()
                .getName();
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(type + "-" + test + ".json"), history.toJson(true));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
