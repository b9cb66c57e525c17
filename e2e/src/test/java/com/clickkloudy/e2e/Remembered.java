package com.clickkloudy.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// All that the program has written down anywhere, as one text for each place.
record Remembered(Program program) {
    /// The name of connections that are not the program's own.
    static final String OURS = "e2e";

    /// Its own log and those of the servers it has started.
    String logs() {
        return files(program.data().resolve("logs"));
    }

    /// Every file below the data folder, as it stands on the disk.
    String files() {
        return files(program.data());
    }

    /// Every row of every table.
    String tables() throws IOException, SQLException {
        var rows = new StringBuilder();
        try (var connection = connection()) {
            for (var table : names(connection)) {
                for (var row : answers(connection, "select t::text from \"" + table + "\" t")) {
                    rows.append(table).append(' ').append(row).append('\n');
                }
            }
        }
        return rows.toString();
    }

    /// A connection of one's own to its database.
    Connection connection() throws IOException, SQLException {
        var folder = program.data().resolve("postgres");
        var port = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3);
        var password = Files.readString(folder.resolve("password")).strip();
        var address = "jdbc:postgresql://127.0.0.1:" + port + "/clickkloudy?ApplicationName=" + OURS;
        return DriverManager.getConnection(address, "clickkloudy", password);
    }

    /// Every workflow's history as Temporal hands it out, with what its payloads say beside it.
    String histories() {
        var text = new StringBuilder();
        try (var temporal = new Door(program.temporalUi())) {
            var workflows = "/api/v1/namespaces/default/workflows";
            var page = temporal.get(workflows + "?pageSize=1000");
            if (page.path("nextPageToken").asString("").length() > 0) {
                throw new AssertionError("there are more workflows than one page holds");
            }
            for (var each : page.path("executions")) {
                var execution = each.path("execution");
                var history = temporal.get(workflows + "/"
                        + execution.path("workflowId").asString() + "/history?maximumPageSize=1000&execution.runId="
                        + execution.path("runId").asString());
                text.append(each).append(history).append('\n');
                payloads(history, text);
            }
        }
        return text.toString();
    }

    private static void payloads(JsonNode node, StringBuilder text) {
        var data = node.path("data");
        if (data.isString()) {
            text.append(new String(Base64.getDecoder().decode(data.asString()), ISO_8859_1))
                    .append('\n');
        }
        StreamSupport.stream(node.spliterator(), false).forEach(each -> payloads(each, text));
    }

    private static List<String> names(Connection connection) throws SQLException {
        return answers(
                connection,
                "select table_name from information_schema.tables where table_schema = 'public' order by 1");
    }

    private static List<String> answers(Connection connection, String question) throws SQLException {
        var answers = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private static String files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(Remembered::text).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
