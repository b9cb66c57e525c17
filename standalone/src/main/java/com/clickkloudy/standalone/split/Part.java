package com.clickkloudy.standalone.split;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One part of a split installation, as it is to be run.
///
/// @param name `api-server`, `simulator`, or `worker-` and a number
/// @param data the installation's folder, by which its processes are recognised
/// @param log where the part's process writes what it does
/// @param words what else it is told
/// @param configuration settings by name; they hold passwords, so they go by the environment, which others cannot read
public record Part(String name, Path data, Path log, List<String> words, Map<String, String> configuration) {
    public Part {
        if (Role.of(name).isEmpty()) {
            throw new IllegalArgumentException(name + " is no part of an installation");
        }
        words = List.copyOf(words);
        configuration = Map.copyOf(configuration);
    }

    /// How people read it: `worker 2`.
    public String title() {
        return name.replace('-', ' ');
    }

    List<String> arguments() {
        var arguments = new ArrayList<>(List.of(name, data.toString()));
        arguments.addAll(words);
        return arguments;
    }
}
