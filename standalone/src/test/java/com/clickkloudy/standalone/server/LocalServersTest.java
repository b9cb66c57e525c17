package com.clickkloudy.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real servers, started, stopped and killed.
@Timeout(120)
class LocalServersTest {
    @TempDir
    Path data;

    @AfterEach
    void end_what_a_failed_test_left() {
        serversOn(data).forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void what_was_written_survives_a_stop_and_a_start() throws Exception {
        try (var servers = ServersAlone.start(data)) {
            execute(servers.database(), "create table note (text varchar)", "insert into note values ('kept')");
            startWorkflow(servers.temporal(), "kept");
        }

        try (var servers = ServersAlone.start(data);
                var namespace = TemporalNamespace.at(servers.temporal().address())) {
            assertThat(notes(servers.database())).containsExactly("kept");
            assertThat(setting(servers.database(), "fsync")).isEqualTo("on");
            assertThat(setting(servers.database(), "synchronous_commit")).isEqualTo("on");
            assertThat(setting(servers.database(), "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(knowsWorkflow(servers.temporal(), "kept")).isTrue();
            assertThat(namespace.daysOfRetention()).isEqualTo(30);
        }
    }

    @Test
    void the_next_start_takes_over_from_a_killed_run_and_an_ordinary_end_leaves_no_orphan() throws Exception {
        try (var killed = ServersAlone.inAnotherProcess(data)) {
            execute(killed.database(), "create table note (text varchar)", "insert into note values ('kept')");
            var left = serversOn(data);
            assertThat(left).hasSize(2).noneMatch(server -> sharesSession(server, killed.process()));
            assertThatThrownBy(() -> DataFolder.hold(data))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "in use by process " + killed.process().pid());

            killed.process().destroyForcibly().waitFor();
            assertThat(left).allMatch(ProcessHandle::isAlive);

            try (var next = ServersAlone.inAnotherProcess(data, killed.ports())) {
                assertThat(left).allSatisfy(LocalServersTest::hasEnded);
                assertThat(notes(next.database())).containsExactly("kept");
                endsInOrder(next.process());
            }
        }
    }

    private void endsInOrder(Process process) {
        var servers = serversOn(data);
        assertThat(servers).hasSize(2);
        process.destroy();
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(60));
        assertThat(servers).allSatisfy(LocalServersTest::hasEnded);
    }

    private static void execute(DatabaseAddress database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> notes(DatabaseAddress database) throws SQLException {
        return List.of(first(database, "select text from note"));
    }

    private static String setting(DatabaseAddress database, String name) throws SQLException {
        return first(database, "show " + name);
    }

    private static String first(DatabaseAddress database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(DatabaseAddress database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void startWorkflow(LocalTemporal temporal, String id) {
        var service = service(temporal);
        WorkflowClient.newInstance(service)
                .newUntypedWorkflowStub(
                        "Nothing",
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(id)
                                .setTaskQueue("nobody")
                                .build())
                .start();
        service.shutdownNow();
    }

    private static boolean knowsWorkflow(LocalTemporal temporal, String id) {
        var service = service(temporal);
        var question = DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace("default")
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(id));
        var answer = service.blockingStub().describeWorkflowExecution(question.build());
        service.shutdownNow();
        return answer.getWorkflowExecutionInfo().getExecution().getWorkflowId().equals(id);
    }

    private static WorkflowServiceStubs service(LocalTemporal temporal) {
        return WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(temporal.address())
                .validateAndBuildWithDefaults());
    }

    private static List<ProcessHandle> serversOn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data + "/"))
                .filter(process -> !process.info().command().orElse("").endsWith("/java"))
                .filter(process -> process.info().commandLine().orElse("").matches(".*(postgres -D|start-dev).*"))
                .toList();
    }

    private static void hasEnded(ProcessHandle process) {
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(30));
    }

    private static boolean sharesSession(ProcessHandle one, Process other) {
        return session(one.pid()).equals(session(other.pid()));
    }

    private static String session(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
