package com.clickkloudy.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.clickkloudy.workflows.wire.Readable;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.workflow.WorkflowInterface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// What ran once must run the same way again. Histories are recorded anew only together with a workflow's change, by
/// `mvn -pl workflows -am test -Dhistories.write=true`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {
    private static final Path FOLDER = Path.of("src/test/resources/histories");
    private final TestWorkflowEnvironment server = Servers.inMemory(Readable.payloads());
    private final Worker worker = Servers.workflows(server);

    @AfterAll
    void close() {
        server.close();
    }

    @TestFactory
    List<DynamicTest> every_recorded_history_replays() throws IOException {
        return recorded().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replays(file)))
                .toList();
    }

    @Test
    void every_workflow_has_a_recorded_history() throws IOException {
        var names =
                recorded().stream().map(file -> file.getFileName().toString()).toList();

        assertThat(workflows())
                .isNotEmpty()
                .allSatisfy(workflow -> assertThat(names).anyMatch(name -> name.startsWith(workflow + "-")));
    }

    private void replays(Path file) throws IOException {
        var history = WorkflowExecutionHistory.fromJson(Files.readString(file));
        assertThatCode(() -> WorkflowReplayer.replayWorkflowExecution(history, worker))
                .doesNotThrowAnyException();
    }

    private static List<Path> recorded() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static List<String> workflows() {
        return new ClassFileImporter()
                .importPackages("com.clickkloudy.workflows").stream()
                        .filter(each -> each.isAnnotatedWith(WorkflowInterface.class))
                        .map(JavaClass::getSimpleName)
                        .toList();
    }
}
