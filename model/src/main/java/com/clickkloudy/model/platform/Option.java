package com.clickkloudy.model.platform;

import java.util.List;

/// What a post of a platform may say besides its text and files, as data: the web UI asks for it, the check holds posts
/// to it, the connector finds it in its job. Every value is a text.
///
/// @param required true if no post goes out without it
public record Option(String name, String label, String help, boolean required, Shape shape) {
    /// The name by which every platform that renders Markdown asks whether a text is some.
    public static final String MARKDOWN = "markdown";

    public Option {
        if (!name.matches("[a-z][A-Za-z0-9]{0,39}")) {
            throw new IllegalArgumentException("An option is named like `replyTo`, not " + name + ".");
        }
    }

    public static Option line(String name, String label, int max) {
        return new Option(name, label, "", false, new Shape.Line(max));
    }

    public static Option words(String name, String label, int max, int longest) {
        return new Option(name, label, "", false, new Shape.Words(max, longest));
    }

    public static Option link(String name, String label) {
        return new Option(name, label, "", false, new Shape.Link());
    }

    public static Option flag(String name, String label) {
        return new Option(name, label, "", false, new Shape.Flag());
    }

    /// Without it, every character of a text stands for itself.
    public static Option markdown() {
        return flag(MARKDOWN, "The text is Markdown").helped("**bold**, *italic*, lists, and [links](https://…).");
    }

    /// @param values what one may choose, the usual one first
    public static Option choice(String name, String label, Value... values) {
        return new Option(name, label, "", false, new Shape.Choice(List.of(values)));
    }

    /// @return the same, without which no post goes out
    public Option needed() {
        return new Option(name, label, help, true, shape);
    }

    public Option helped(String sentence) {
        return new Option(name, label, sentence, required, shape);
    }

    public sealed interface Shape {
        /// One line of text: a title.
        ///
        /// @param max code points
        record Line(int max) implements Shape {}

        /// Several short texts with commas between them: tags, without `#`.
        ///
        /// @param max how many
        /// @param longest code points of one
        record Words(int max, int longest) implements Shape {}

        /// An http(s) address.
        record Link() implements Shape {}

        /// `true` or `false`.
        record Flag() implements Shape {}

        /// One of these; the first where nothing is said.
        record Choice(List<Value> values) implements Shape {
            public Choice {
                values = List.copyOf(values);
                if (values.isEmpty()) {
                    throw new IllegalArgumentException("A choice needs something to choose from.");
                }
            }
        }
    }

    /// @param value what the connector finds
    /// @param label what people read
    public record Value(String value, String label) {}
}
