package com.clickkloudy.workflows.campaign;

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

    Histories(TestWorkflowEnvironment server) {
        this.server = server;
    }

    void note(WorkflowStub workflow) {
        noted.add(id(workflow));
    }

    static String id(WorkflowStub workflow) {
        return Objects.requireNonNull(workflow.getExecution()).getWorkflowId();
    }

    WorkflowExecutionHistory of(String workflow) {
        return server.getWorkflowClient().fetchHistory(workflow);
    }

    void write(ExtensionContext test) {
        if (Boolean.getBoolean("histories.write")) {
            noted.forEach(each -> write(test.getRequiredTestMethod().getName(), of(each)));
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
