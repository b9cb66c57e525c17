package com.clickkloudy.api.media;

import com.clickkloudy.storage.media.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/// Which part of a file a request asks for, as RFC 9110 has it: all of it, one range, or one that it does not have.
/// Several ranges at once, and what is no range, count as all of it.
sealed interface Wanted {
    record All() implements Wanted {}

    record Range(Span span, long size) implements Wanted {
        String header() {
            return "bytes " + span.from() + "-" + (span.from() + span.length() - 1) + "/" + size;
        }
    }

    record Beyond(long size) implements Wanted {
        String header() {
            return "bytes */" + size;
        }
    }

    /// @param range the header `Range`
    /// @param onlyIf the header `If-Range`: of another version the whole file is wanted
    static Wanted of(@Nullable String range, @Nullable String onlyIf, String tag, long size) {
        boolean same = onlyIf == null || onlyIf.equals(tag);
        return same ? single(range).map(each -> within(each, size)).orElseGet(All::new) : new All();
    }

    private static Optional<HttpRange> single(@Nullable String range) {
        try {
            var ranges = HttpRange.parseRanges(range);
            return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Wanted within(HttpRange range, long size) {
        long from = range.getRangeStart(size);
        long to = range.getRangeEnd(size);
        return from > to ? new Beyond(size) : new Range(new Span(from, to - from + 1), size);
    }
}
