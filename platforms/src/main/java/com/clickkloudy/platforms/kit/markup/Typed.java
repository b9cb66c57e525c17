package com.clickkloudy.platforms.kit.markup;

import com.clickkloudy.platforms.kit.markup.Range.Mark;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text as people see it, and where in it something is special. Ranges do not cross each other.
public record Typed(String text, List<Range> ranges) {
    public Typed {
        ranges = List.copyOf(ranges);
    }

    /// For where ranges can be links.
    public static Typed of(Markdown markdown) {
        return new Writer(false).write(markdown.blocks());
    }

    /// For where they cannot: a link's address is written behind its words.
    static Typed withAddresses(Markdown markdown) {
        return new Writer(true).write(markdown.blocks());
    }

    /// One block alone.
    public static Typed of(Block block) {
        return new Writer(false).write(List.of(block));
    }

    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<Range> ranges = new ArrayList<>();
        private final boolean addresses;

        Writer(boolean addresses) {
            this.addresses = addresses;
        }

        Typed write(List<Block> blocks) {
            Optional<Block> before = Optional.empty();
            for (var block : blocks) {
                before.ifPresent(last -> text.append(between(last, block)));
                write(block);
                before = Optional.of(block);
            }
            return new Typed(text.toString(), ranges);
        }

        private static String between(Block one, Block other) {
            return one.kind() == Block.Kind.ENTRY && other.kind() == Block.Kind.ENTRY ? "\n" : "\n\n";
        }

        private void write(Block block) {
            if (block.kind() == Block.Kind.ENTRY) {
                text.append("  ".repeat(block.depth() - 1));
                text.append(block.marker().isEmpty() ? "  " : block.marker() + " ");
            }
            var start = text.length();
            var at = ranges.size();
            for (var index = 0; index < block.spans().size(); index++) {
                write(block.spans().get(index), isLast(block.spans(), index));
            }
            if (text.length() > start && block.kind() != Block.Kind.PARAGRAPH && block.kind() != Block.Kind.ENTRY) {
                ranges.add(at, new Range(start, text.length(), new Mark.Whole(block.kind())));
            }
        }

        /// @return whether the link ends here, of which one span may be a part
        private static boolean isLast(List<Span> spans, int index) {
            return index + 1 == spans.size()
                    || !spans.get(index + 1).link().equals(spans.get(index).link());
        }

        private void write(Span span, boolean endsLink) {
            var start = text.length();
            text.append(span.text());
            span.link().ifPresent(address -> ranges.add(new Range(start, text.length(), new Mark.Link(address))));
            for (var style : span.styles().stream().sorted().toList()) {
                ranges.add(new Range(start, text.length(), new Mark.Look(style)));
            }
            if (addresses && endsLink) {
                span.link()
                        .filter(address -> !isSaid(address))
                        .ifPresent(address -> text.append(" (").append(address).append(")"));
            }
        }

        /// Where the words of a link are its address.
        private boolean isSaid(URI address) {
            return text.toString().endsWith(address.toString().replaceFirst("^mailto:", ""));
        }
    }
}
