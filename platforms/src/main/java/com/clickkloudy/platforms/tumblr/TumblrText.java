package com.clickkloudy.platforms.tumblr;

import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.markup.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text as blocks
/// (https://github.com/tumblr/docs/blob/master/npf-spec.md#content-block-type-text, 2026-11-22): one for each
/// paragraph.
final class TumblrText {
    static final int MOST_OF_BLOCK = 4_096;
    private static final int MOST_LINKS = 100;
    private static final Pattern BETWEEN = Pattern.compile("\\n[\\t ]*\\n\\s*");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)'\\]]");

    private TumblrText() {}

    /// @return what the post says, as blocks
    static List<Json> blocks(Job job) {
        return job.isMarkdown() ? TumblrMarkup.blocks(Markdown.of(job.text())) : blocks(paragraphs(job.text()));
    }

    /// @return the paragraphs, none longer than a block may be
    static List<String> paragraphs(String text) {
        var all = new ArrayList<String>();
        BETWEEN.splitAsStream(text.replace("\r\n", "\n").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .forEach(paragraph -> divide(paragraph, all));
        return List.copyOf(all);
    }

    /// At the last space that lets a part fit; in the midst of a word only where it has none.
    private static void divide(String paragraph, List<String> parts) {
        var rest = paragraph;
        while (rest.codePointCount(0, rest.length()) > MOST_OF_BLOCK) {
            var most = rest.offsetByCodePoints(0, MOST_OF_BLOCK);
            var space = Math.max(rest.lastIndexOf(' ', most), rest.lastIndexOf('\n', most));
            var end = space > 0 ? space : most;
            parts.add(rest.substring(0, end));
            rest = rest.substring(space > 0 ? end + 1 : end);
        }
        parts.add(rest);
    }

    static List<Json> blocks(List<String> paragraphs) {
        var blocks = new ArrayList<Json>();
        var left = MOST_LINKS;
        for (var paragraph : paragraphs) {
            var links =
                    links(paragraph).subList(0, Math.min(left, links(paragraph).size()));
            left -= links.size();
            var block = Json.object().with("type", "text").with("text", paragraph);
            blocks.add(links.isEmpty() ? block : block.with("formatting", links));
        }
        return blocks;
    }

    /// Places are counted in code points, the end excluded.
    private static List<Json> links(String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> Json.object()
                        .with("start", text.codePointCount(0, link.start()))
                        .with("end", text.codePointCount(0, link.end()))
                        .with("type", "link")
                        .with("url", link.group()))
                .toList();
    }
}
