package com.clickkloudy.platforms.kit.markup;

import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Html;
import com.clickkloudy.platforms.kit.markup.Span.Style;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/// Writes Markdown as HTML, with the few tags that it needs and no other: whatever the text holds besides is escaped.
public final class Tags {
    private final StringBuilder html = new StringBuilder();
    /// The ends of the lists that are open.
    private final Deque<String> lists = new ArrayDeque<>();

    private Tags() {}

    /// @return the post's text as HTML: its paragraphs and links alone, unless it is Markdown
    public static String of(Job job) {
        if (job.text().isBlank()) {
            return "";
        }
        return job.isMarkdown() ? of(Markdown.of(job.text())) : Html.of(job.text());
    }

    /// @return paragraphs, headings, lists and the like, for the midst of a page
    public static String of(Markdown markdown) {
        var tags = new Tags();
        markdown.blocks().forEach(tags::write);
        tags.close(0);
        return tags.html.toString();
    }

    private void write(Block block) {
        if (block.kind() == Block.Kind.ENTRY) {
            entry(block);
            return;
        }
        close(0);
        var inside = spans(block.spans());
        html.append(
                switch (block.kind()) {
                    case PARAGRAPH -> "<p>" + inside + "</p>";
                    case HEADING -> "<h" + block.depth() + ">" + inside + "</h" + block.depth() + ">";
                    case QUOTE -> "<blockquote><p>" + inside + "</p></blockquote>";
                    case CODE -> "<pre><code>" + Html.escaped(block.text()) + "</code></pre>";
                    case ENTRY -> throw new IllegalStateException("An entry stands in its list.");
                });
    }

    private void entry(Block block) {
        if (block.marker().isEmpty() && !lists.isEmpty()) {
            html.append("<br>").append(spans(block.spans()));
            return;
        }
        if (block.marker().isEmpty()) {
            html.append("<p>").append(spans(block.spans())).append("</p>");
            return;
        }
        var goesOn = lists.size() >= block.depth() && end(block.marker()).equals(endAt(block.depth()));
        close(goesOn ? block.depth() : block.depth() - 1);
        html.append(goesOn ? "</li>" : "");
        while (lists.size() < block.depth()) {
            open(block.marker());
            html.append(lists.size() < block.depth() ? "<li>" : "");
        }
        html.append("<li>").append(spans(block.spans()));
    }

    private void open(String marker) {
        var name = marker.equals("•") ? "ul" : "ol";
        var first = marker.replace(".", "");
        html.append(name.equals("ul") || first.equals("1") ? "<" + name + ">" : "<ol start=\"" + first + "\">");
        lists.push(end(marker));
    }

    private static String end(String marker) {
        return marker.equals("•") ? "</li></ul>" : "</li></ol>";
    }

    /// @return how the list ends that is open at this depth
    private String endAt(int depth) {
        return lists.stream().skip(lists.size() - depth).findFirst().orElse("");
    }

    private void close(int depth) {
        while (lists.size() > depth) {
            html.append(lists.pop());
        }
    }

    private static String spans(List<Span> spans) {
        return spans.stream().map(Tags::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        var inside = Html.escaped(span.text()).replace("\n", "<br>");
        inside = span.is(Style.CODE) ? "<code>" + inside + "</code>" : inside;
        inside = span.is(Style.ITALIC) ? "<em>" + inside + "</em>" : inside;
        var looks = span.is(Style.BOLD) ? "<strong>" + inside + "</strong>" : inside;
        return span.link()
                .map(address -> "<a href=\"" + Html.escaped(address.toString()) + "\">" + looks + "</a>")
                .orElse(looks);
    }
}
