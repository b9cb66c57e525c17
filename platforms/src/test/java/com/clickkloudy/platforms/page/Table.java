package com.clickkloudy.platforms.page;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// A table in Markdown.
final class Table {
    private Table() {}

    /// Without names above its two columns.
    static String of(List<List<String>> rows) {
        return of(List.of("", ""), rows);
    }

    static String of(List<String> names, List<List<String>> rows) {
        var line = "|" + String.join("", Collections.nCopies(names.size(), "--|"));
        return line(names) + "\n" + line + "\n" + rows.stream().map(Table::line).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"))
                .replaceAll(" {2,}", " ");
    }
}
