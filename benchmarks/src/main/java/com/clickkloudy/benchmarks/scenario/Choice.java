package com.clickkloudy.benchmarks.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What whoever runs it decides, as `name=value`.
///
/// @param only names of scenarios; all where empty
/// @param sizes how many posts the campaigns have
/// @param repetitions after the warm-up
/// @param platform whose posts they are
/// @param limited a platform whose limits are felt by a thousand posts
/// @param program the folder of the unpacked program
public record Choice(
        List<String> only,
        List<Integer> sizes,
        int repetitions,
        String platform,
        String limited,
        Path program,
        Path report) {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final List<String> KNOWN =
            List.of("only", "sizes", "repetitions", "platform", "limited", "program", "report");

    public static Choice of(String... arguments) {
        var asked = new TreeMap<String, String>();
        for (var argument : arguments) {
            var end = argument.indexOf('=');
            if (end < 0 || !KNOWN.contains(argument.substring(0, end))) {
                throw new IllegalArgumentException(argument + " is none of " + String.join("=, ", KNOWN) + "=");
            }
            asked.put(argument.substring(0, end), argument.substring(end + 1));
        }
        return new Choice(
                words(asked, "only", "").toList(),
                words(asked, "sizes", "100,1000,5000,10000")
                        .map(Integer::valueOf)
                        .toList(),
                Integer.parseInt(asked.getOrDefault("repetitions", "5")),
                needed(asked, "platform"),
                needed(asked, "limited"),
                Path.of(needed(asked, "program")),
                Path.of(needed(asked, "report")));
    }

    public boolean includes(Scenario scenario) {
        return only.isEmpty() || only.contains(scenario.name());
    }

    private static Stream<String> words(Map<String, String> asked, String name, String otherwise) {
        return COMMA.splitAsStream(asked.getOrDefault(name, otherwise)).filter(word -> !word.isBlank());
    }

    private static String needed(Map<String, String> asked, String name) {
        var value = asked.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + "= is missing");
        }
        return value;
    }
}
