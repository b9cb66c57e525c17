package com.clickkloudy.platforms.vendor;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a vendor describes its platform, and where we know better.
///
/// @param file in the folder of descriptions
/// @param base what stands before that part of a path that is described, as a regular expression
/// @param instead what the description has in its place
/// @param wrap the part of a multipart body that holds the described body as JSON; empty where there is none
/// @param pages paths at which people read and sign in, and which are no part of the interface
/// @param allowances deviations in which the description is wrong, as regular expressions that are found in them; the
///     platform's `package-info` says why. One that is not needed fails the test class
public record Vendor(
        Reader reader,
        String file,
        String base,
        String instead,
        String wrap,
        List<Pattern> pages,
        List<Pattern> allowances) {
    /// How a description is written.
    public enum Reader {
        OPEN_API,
        BOT_METHODS,
        LEXICONS,
        METHOD_NOTES
    }

    public Vendor {
        pages = List.copyOf(pages);
        allowances = List.copyOf(allowances);
    }

    public static Vendor openApi(String file) {
        return new Vendor(Reader.OPEN_API, file, "", "", "", List.of(), List.of());
    }

    public static Vendor methodNotes(String file) {
        return new Vendor(Reader.METHOD_NOTES, file, "", "", "", List.of(), List.of());
    }

    public static Vendor botMethods(String file) {
        return new Vendor(Reader.BOT_METHODS, file, "", "", "", List.of(), List.of());
    }

    /// @param folder of lexicons
    public static Vendor lexicons(String folder) {
        return new Vendor(Reader.LEXICONS, folder, "", "", "", List.of(), List.of());
    }

    public Vendor below(String otherBase) {
        return below(otherBase, "");
    }

    public Vendor below(String otherBase, String otherInstead) {
        return new Vendor(reader, file, otherBase, otherInstead, wrap, pages, allowances);
    }

    public Vendor wrapped(String otherWrap) {
        return new Vendor(reader, file, base, instead, otherWrap, pages, allowances);
    }

    public Vendor besides(String... paths) {
        return new Vendor(reader, file, base, instead, wrap, patterns(paths), allowances);
    }

    public Vendor allowing(String... deviations) {
        return new Vendor(reader, file, base, instead, wrap, pages, patterns(deviations));
    }

    private static List<Pattern> patterns(String... all) {
        return Stream.of(all).map(Pattern::compile).toList();
    }

    Exchange described(Exchange exchange) {
        var asked = exchange.asked();
        var path = asked.path().replaceFirst("^" + base, instead);
        return new Exchange(asked.at(path).unwrapped(wrap), exchange.answered());
    }

    boolean speaksOf(Exchange exchange) {
        var path = described(exchange).asked().path();
        return pages.stream().noneMatch(page -> page.matcher(path).matches());
    }
}
