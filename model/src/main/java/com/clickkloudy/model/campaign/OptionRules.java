package com.clickkloudy.model.campaign;

import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.Option.Shape;
import com.clickkloudy.model.platform.Option.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether a platform takes what a post says besides its text and files.
public final class OptionRules {
    private OptionRules() {}

    /// @param offered what the platform's posts may say
    /// @param given values by name; blank ones count as not given
    /// @return what is in the way, each with the name of its option as field, as `/title`
    public static List<Problem> check(List<Option> offered, Map<String, String> given) {
        var problems = new ArrayList<Problem>();
        given.keySet().stream()
                .filter(name ->
                        offered.stream().noneMatch(option -> option.name().equals(name)))
                .sorted()
                .map(name -> new Problem("option.unknown", "/" + name, "There is no such setting here. Remove it."))
                .forEach(problems::add);
        offered.forEach(option -> check(option, given.getOrDefault(option.name(), ""))
                .ifPresent(message -> problems.add(new Problem(code(option, given), "/" + option.name(), message))));
        return List.copyOf(problems);
    }

    /// @return the words of a list, without blanks and repetitions
    public static List<String> words(String given) {
        return Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String code(Option option, Map<String, String> given) {
        return given.getOrDefault(option.name(), "").isBlank() ? "option.missing" : "option.wrong";
    }

    private static Optional<String> check(Option option, String given) {
        if (given.isBlank()) {
            return Optional.of(words("%s is needed.", option.label())).filter(missing -> option.required());
        }
        return switch (option.shape()) {
            case Shape.Line(var max) -> line(option, given, max);
            case Shape.Words(var max, var longest) -> list(option, words(given), max, longest);
            case Shape.Link() ->
                isAddress(given) ? Optional.empty() : Optional.of(words("%s is no web address.", option.label()));
            case Shape.Flag() ->
                given.matches("true|false")
                        ? Optional.empty()
                        : Optional.of(words("%s is true or false.", option.label()));
            case Shape.Choice(var values) ->
                values.stream().map(Value::value).anyMatch(given::equals)
                        ? Optional.empty()
                        : Optional.of(words("%s is none of what one can choose.", option.label()));
        };
    }

    private static Optional<String> line(Option option, String given, int max) {
        var used = given.codePointCount(0, given.length());
        if (given.lines().count() > 1) {
            return Optional.of(words("%s is one line.", option.label()));
        }
        return used <= max
                ? Optional.empty()
                : Optional.of(
                        words("%s is %,d over the %,d characters that are taken.", option.label(), used - max, max));
    }

    private static Optional<String> list(Option option, List<String> given, int max, int longest) {
        if (given.size() > max) {
            return Optional.of(words("%s: at most %d are taken. Remove %d.", option.label(), max, given.size() - max));
        }
        return given.stream()
                .filter(word -> word.codePointCount(0, word.length()) > longest)
                .findFirst()
                .map(word -> words("%s: “%s” is longer than the %d characters taken.", option.label(), word, longest));
    }

    private static boolean isAddress(String given) {
        try {
            var address = new URI(given);
            return List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    private static String words(String format, Object... facts) {
        return String.format(Locale.ROOT, format, facts);
    }
}
