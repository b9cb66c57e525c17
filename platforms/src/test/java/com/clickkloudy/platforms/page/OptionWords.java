package com.clickkloudy.platforms.page;

import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.Option.Shape;
import java.util.stream.Collectors;

/// What an option takes, in words.
final class OptionWords {
    private OptionWords() {}

    static String of(Shape shape) {
        return switch (shape) {
            case Shape.Line(var max) -> "a line of up to " + max + " characters";
            case Shape.Words(var max, var longest) ->
                "up to " + max + " words or phrases of up to " + longest + " characters each";
            case Shape.Link link -> "an address";
            case Shape.Flag flag -> "yes or no";
            case Shape.Choice(var values) ->
                "one of " + values.stream().map(Option.Value::label).collect(Collectors.joining(", "));
        };
    }
}
