package com.clickkloudy.platforms.kit.markup;

import com.clickkloudy.platforms.Job;
import java.util.List;
import org.commonmark.parser.Parser;

/// A text in Markdown (https://spec.commonmark.org), understood. HTML in it is taken for what it looks like:
/// characters.
public record Markdown(List<Block> blocks) {
    private static final Parser PARSER = Parser.builder().build();

    public Markdown {
        blocks = List.copyOf(blocks);
    }

    public static Markdown of(String text) {
        var reader = new Reader();
        PARSER.parse(text).accept(reader);
        return new Markdown(reader.blocks());
    }

    /// @return the post's text for a platform that knows no markup: as it is, or, where it is Markdown, as one would
    ///     type it, links written out
    public static String plain(Job job) {
        return job.isMarkdown() ? of(job.text()).plain() : job.text();
    }

    /// @return as one would type it where nothing can be marked up, links written out
    public String plain() {
        return Typed.withAddresses(this).text();
    }
}
