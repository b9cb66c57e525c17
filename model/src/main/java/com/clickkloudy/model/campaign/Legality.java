package com.clickkloudy.model.campaign;

import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether an account takes a campaign's content: the rules behind the check before sending.
public final class Legality {
    private Legality() {}

    /// @param files the campaign's files, in the order of its attachments
    /// @return what is in the way; empty if nothing is
    public static List<Problem> check(Content content, List<Media> files, Limits limits) {
        var problems = new ArrayList<Problem>();
        text(content, limits, problems);
        problems.addAll(FileRules.check(content.attachments(), files, limits));
        return List.copyOf(problems);
    }

    /// The same, and whether the platform takes what the content says besides text and files.
    public static List<Problem> check(Content content, List<Media> files, Limits limits, Profile profile) {
        var besides = OptionRules.check(profile.options(), content.options(profile.id())).stream()
                .map(each -> new Problem(each.code(), "/options/" + profile.id() + each.field(), each.message()));
        return Stream.concat(check(content, files, limits).stream(), besides).toList();
    }

    private static void text(Content content, Limits limits, List<Problem> problems) {
        var files = content.attachments().size();
        if (content.text().isBlank() && (files == 0 || limits.textRequired())) {
            problems.add(new Problem("text.empty", "/text", "There is nothing to say. Write a text."));
            return;
        }
        var limit = limits.textWith(files);
        var used = TextLength.of(content.text(), limit);
        if (used > limit.max()) {
            problems.add(new Problem("text.long", "/text", tooLong(used, limit)));
        } else if (TextLength.bytes(content.text()) > limit.maxBytes().orElse(Integer.MAX_VALUE)) {
            var bytes = TextLength.bytes(content.text()) - limit.maxBytes().orElseThrow();
            problems.add(new Problem("text.bytes", "/text", words("The text is %,d bytes too long.", bytes)));
        }
    }

    private static String tooLong(int used, Limits.Text limit) {
        return words("The text is %,d over the %,d that are taken. Shorten it.", used - limit.max(), limit.max());
    }

    private static String words(String format, Object... facts) {
        return String.format(Locale.ROOT, format, facts);
    }
}
