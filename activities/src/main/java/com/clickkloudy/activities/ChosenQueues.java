package com.clickkloudy.activities;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which task queues a worker serves: their names, where `*` stands for anything.
record ChosenQueues(List<String> names) {
    static final ChosenQueues ALL = new ChosenQueues(List.of("*"));

    ChosenQueues {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A worker serves at least one queue.");
        }
    }

    /// @param list names with commas between; all queues where it is blank
    static ChosenQueues of(String list) {
        var names = Stream.of(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return names.isEmpty() ? ALL : new ChosenQueues(names);
    }

    boolean has(String queue) {
        return names.stream().anyMatch(name -> isMeant(name, queue));
    }

    /// A misspelt name would leave a queue that nobody serves.
    ///
    /// @throws IllegalArgumentException naming what is no queue
    void mustBeAmong(Collection<String> queues) {
        for (var name : names) {
            if (queues.stream().noneMatch(queue -> isMeant(name, queue))) {
                throw new IllegalArgumentException(
                        "There is no task queue %s; there are %s.".formatted(name, String.join(", ", queues)));
            }
        }
    }

    private static boolean isMeant(String name, String queue) {
        return queue.matches(Pattern.quote(name).replace("*", "\\E.*\\Q"));
    }
}
