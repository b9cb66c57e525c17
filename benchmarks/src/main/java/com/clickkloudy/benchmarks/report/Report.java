package com.clickkloudy.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The whole text, written anew after every section, so that a broken run leaves what it has.
public final class Report {
    private final Path file;
    private final String head;
    private final List<Section> sections = new ArrayList<>();

    /// @param head what it was measured on and how
    public Report(Path file, String head) {
        this.file = file.toAbsolutePath();
        this.head = head;
    }

    public void add(Section section) {
        sections.add(section);
        System.out.println(section.text());
    }

    /// @param targets comes first
    public void write(Section targets) {
        var text = "# The engine, measured\n\n" + head.strip() + "\n\n" + targets.text() + "\n"
                + sections.stream().map(Section::text).collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
