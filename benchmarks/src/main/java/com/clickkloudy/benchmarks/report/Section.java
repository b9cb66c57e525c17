package com.clickkloudy.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One part of the report: what was done, and the figures.
///
/// @param rows the first is the head
public record Section(String title, String said, List<List<String>> rows) {
    public Section {
        rows = List.copyOf(rows);
    }

    String text() {
        return "## " + title + "\n\n" + said.strip() + (rows.isEmpty() ? "" : "\n\n" + table()) + "\n";
    }

    private String table() {
        var ruler = rows.getFirst().stream().map(each -> "---").toList();
        return Stream.concat(Stream.of(rows.getFirst(), ruler), rows.stream().skip(1))
                .map(row -> "| " + String.join(" | ", row) + " |")
                .collect(Collectors.joining("\n"));
    }
}
