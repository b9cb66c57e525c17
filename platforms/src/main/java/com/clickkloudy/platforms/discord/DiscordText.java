package com.clickkloudy.platforms.discord;

import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.markup.Block;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.markup.Span;
import com.clickkloudy.platforms.kit.markup.Span.Style;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A text in the markup that Discord reads, which is nearly Markdown and not quite.
final class DiscordText {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)'\\]]");
    private static final Pattern SIGN = Pattern.compile("[\\\\*_~`|<>\\[\\]#-]");
    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\s*[0-9]+)\\.");
    private static final int SMALLEST_HEADING = 3;

    private DiscordText() {}

    /// @return the post's text as Discord is to get it: as it is typed, unless it is Markdown
    static String of(Job job) {
        return job.isMarkdown() ? of(Markdown.of(job.text())) : job.text();
    }

    static String of(Markdown markdown) {
        var blocks = markdown.blocks();
        return IntStream.range(0, blocks.size())
                .mapToObj(at -> (at == 0 ? "" : between(blocks.get(at - 1), blocks.get(at))) + block(blocks.get(at)))
                .collect(Collectors.joining());
    }

    private static String between(Block one, Block other) {
        return one.kind() == Block.Kind.ENTRY && other.kind() == Block.Kind.ENTRY ? "\n" : "\n\n";
    }

    private static String block(Block block) {
        var inside = spans(block.spans());
        return switch (block.kind()) {
            case PARAGRAPH -> inside;
            case HEADING -> heading(block, inside);
            case QUOTE -> "> " + inside.replace("\n", "\n> ");
            case ENTRY -> "  ".repeat(block.depth() - 1) + marker(block.marker()) + inside;
            case CODE -> "```\n" + block.text().replace("```", "`\u200b``") + "\n```";
        };
    }

    private static String heading(Block block, String inside) {
        return block.depth() <= SMALLEST_HEADING && !inside.contains("\n")
                ? "#".repeat(block.depth()) + " " + inside
                : "**" + inside.replace("**", "") + "**";
    }

    private static String marker(String marker) {
        return switch (marker) {
            case "" -> "  ";
            case "•" -> "- ";
            default -> marker + " ";
        };
    }

    private static String spans(List<Span> spans) {
        return spans.stream().map(DiscordText::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        if (span.is(Style.CODE) && !span.text().contains("``")) {
            return span.text().contains("`") ? "`` " + span.text() + " ``" : "`" + span.text() + "`";
        }
        var signs = (span.is(Style.BOLD) ? "**" : "") + (span.is(Style.ITALIC) ? "*" : "");
        var looks = signs + escaped(span.text()) + signs;
        return span.link()
                .filter(address -> !address.toString().equals(span.text()))
                .map(address -> "[" + looks + "](" + inBrackets(address) + ")")
                .orElse(looks);
    }

    private static String inBrackets(URI address) {
        return address.toString().replace("(", "%28").replace(")", "%29");
    }

    /// Web addresses stand for themselves.
    static String escaped(String text) {
        var escaped = new StringBuilder();
        var from = 0;
        for (var link : LINK.matcher(text).results().toList()) {
            escaped.append(signs(text.substring(from, link.start()))).append(link.group());
            from = link.end();
        }
        return escaped.append(signs(text.substring(from))).toString();
    }

    private static String signs(String text) {
        return NUMBER.matcher(SIGN.matcher(text).replaceAll("\\\\$0")).replaceAll("$1\\\\.");
    }
}
