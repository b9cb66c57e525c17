package com.clickkloudy.platforms.telegram;

import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.markup.Block;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.markup.Range;
import com.clickkloudy.platforms.kit.markup.Range.Mark;
import com.clickkloudy.platforms.kit.markup.Span.Style;
import com.clickkloudy.platforms.kit.markup.Typed;
import java.util.List;
import java.util.Optional;

/// The words of a message and what is special in them (https://core.telegram.org/bots/api#messageentity, 2026-11-23).
/// Places are UTF-16 units, as Java's.
///
/// @param entities as JSON; none without markup
record TelegramText(String text, List<Json> entities) {
    TelegramText {
        entities = List.copyOf(entities);
    }

    static TelegramText of(Job job) {
        return job.isMarkdown() ? of(Markdown.of(job.text())) : new TelegramText(job.text(), List.of());
    }

    /// Telegram takes white space off both ends, so it is not left to it to move the places.
    static TelegramText of(Markdown markdown) {
        var typed = Typed.of(markdown);
        var before = typed.text().length() - typed.text().stripLeading().length();
        var text = typed.text().strip();
        var entities = typed.ranges().stream()
                .filter(range -> !isInCode(range, typed.ranges()))
                .flatMap(range -> entity(range, before, text.length()).stream())
                .toList();
        return new TelegramText(text, entities);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /// @return nothing without markup
    Optional<List<Json>> marked() {
        return Optional.of(entities).filter(some -> !some.isEmpty());
    }

    /// Nothing else may be said of code, but that it is quoted.
    private static boolean isInCode(Range range, List<Range> all) {
        var isFrame = range.mark() instanceof Mark.Whole(var kind) && kind != Block.Kind.HEADING;
        return !isCode(range.mark())
                && !isFrame
                && all.stream().anyMatch(other -> isCode(other.mark()) && range.overlaps(other));
    }

    private static boolean isCode(Mark mark) {
        return mark.equals(new Mark.Look(Style.CODE));
    }

    private static Optional<Json> entity(Range range, int before, int length) {
        var start = Math.clamp(range.start() - (long) before, 0, length);
        var end = Math.clamp(range.end() - (long) before, 0, length);
        var place = Json.object().with("offset", start).with("length", end - start);
        return Optional.of(named(place, range.mark())).filter(some -> end > start);
    }

    private static Json named(Json place, Mark mark) {
        return switch (mark) {
            case Mark.Link(var address) -> place.with("type", "text_link").with("url", address.toString());
            case Mark.Look(var style) ->
                place.with(
                        "type",
                        switch (style) {
                            case BOLD -> "bold";
                            case ITALIC -> "italic";
                            case CODE -> "code";
                        });
            case Mark.Whole(var kind) ->
                place.with(
                        "type",
                        switch (kind) {
                            case QUOTE -> "blockquote";
                            case CODE -> "pre";
                            case HEADING, PARAGRAPH, ENTRY -> "bold";
                        });
        };
    }
}
