package com.clickkloudy.platforms;

import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.Option.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a post has to say besides text and files, and nothing more.
final class Needed {
    private Needed() {}

    static Map<String, String> of(List<Option> options) {
        return options.stream().filter(Option::required).collect(Collectors.toMap(Option::name, Needed::value));
    }

    private static String value(Option option) {
        return switch (option.shape()) {
            case Shape.Line line -> "Reef";
            case Shape.Words words -> "reef";
            case Shape.Link link -> "https://reef.example/news";
            case Shape.Flag flag -> "false";
            case Shape.Choice(var values) -> values.getFirst().value();
        };
    }
}
