package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.Option.Shape;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

@Schema(name = "OptionField", description = "What a post of a platform may say besides its text and files.")
record OptionField(
        String name,
        String label,
        Optional<String> hint,

        @Schema(description = "No post goes out without it.")
        boolean required,

        OptionShape shape,

        @Schema(description = "Of a line its characters, of words how many.")
        Optional<Integer> max,

        @Schema(description = "Characters of one word.") Optional<Integer> longest,

        @Schema(description = "What one may choose, the usual one first.")
        List<OptionValue> values) {

    static OptionField of(Option option) {
        return switch (option.shape()) {
            case Shape.Line(var max) -> of(option, OptionShape.LINE, Optional.of(max), Optional.empty(), List.of());
            case Shape.Words(var max, var longest) ->
                of(option, OptionShape.WORDS, Optional.of(max), Optional.of(longest), List.of());
            case Shape.Link() -> of(option, OptionShape.LINK, Optional.empty(), Optional.empty(), List.of());
            case Shape.Flag() -> of(option, OptionShape.FLAG, Optional.empty(), Optional.empty(), List.of());
            case Shape.Choice(var values) -> of(option, OptionShape.CHOICE, Optional.empty(), Optional.empty(), values);
        };
    }

    private static OptionField of(
            Option option,
            OptionShape shape,
            Optional<Integer> max,
            Optional<Integer> longest,
            List<Option.Value> values) {
        return new OptionField(
                option.name(),
                option.label(),
                Optional.of(option.help()).filter(help -> !help.isBlank()),
                option.required(),
                shape,
                max,
                longest,
                values.stream()
                        .map(each -> new OptionValue(each.value(), each.label()))
                        .toList());
    }

    @Schema(
            name = "OptionShape",
            enumAsRef = true,
            description = "Every value is a text: words with commas between them, a flag `true` or `false`.")
    enum OptionShape {
        LINE,
        WORDS,
        LINK,
        FLAG,
        CHOICE
    }

    @Schema(name = "OptionValue", description = "Something to choose.")
    record OptionValue(String value, String label) {}
}
