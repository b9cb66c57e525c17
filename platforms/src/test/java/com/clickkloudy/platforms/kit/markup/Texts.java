package com.clickkloudy.platforms.kit.markup;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Texts that nobody would write, always the same ones: words with all that means something in Markdown between them.
public final class Texts {
    private static final List<String> SIGNS = List.of(
            "*",
            "**",
            "***",
            "_",
            "__",
            "`",
            "``",
            "```",
            "~~",
            "> ",
            "# ",
            "- ",
            "1. ",
            "\n",
            "\n\n",
            "    ",
            "[",
            "](",
            "](https://example.org/a_b?c=1&d=(2))",
            "](javascript:alert(1))",
            ")",
            "!",
            "![",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<script>",
            "&",
            "&amp;",
            "&lt;",
            "\\",
            "|",
            "---",
            "\t",
            " ",
            "@",
            "<@1>",
            "\"",
            "'",
            "https://example.org/_x_");

    private static final List<String> WORDS = List.of("tide", "Ærø", "👩‍👩‍👧", "שלום", "é", "42", "𝄞", "x");

    private Texts() {}

    public static Stream<String> odd() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(14);
        return IntStream.range(0, 500).mapToObj(number -> text(random));
    }

    private static String text(RandomGenerator random) {
        return IntStream.rangeClosed(0, random.nextInt(1, 25))
                .mapToObj(at -> one(random.nextInt(3) == 0 ? WORDS : SIGNS, random))
                .collect(Collectors.joining());
    }

    private static String one(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    /// @return the letters and digits that people see in the blocks, in order
    public static String letters(Markdown markdown) {
        return letters(markdown.blocks().stream().map(Block::text).collect(Collectors.joining()));
    }

    public static String letters(String text) {
        return text.codePoints()
                .filter(each -> Character.isLetter(each) || each > 0xFFFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
