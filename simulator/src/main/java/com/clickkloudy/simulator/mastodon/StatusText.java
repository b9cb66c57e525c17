package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.page.Html;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The text of a status: how long it counts, and as the HTML in which the API gives it back.
record StatusText(Instance instance, Members members, String text) {
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\"'.,:;!?)\\]]");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w/@])@(\\w+)(@[\\w.:/-]*\\w)?");
    private static final Pattern MARK = Pattern.compile(
            "(?<url>" + URL.pattern() + ")|(?<mention>" + MENTION.pattern()
                    + ")|(?<![\\w/&])#(?<tag>\\w*[\\p{L}_]\\w*)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHOWN_OF_URL = 30;

    /// Characters as a reader sees them; each URL counts alike, a mention without its host.
    int length() {
        String counted = URL.matcher(text).replaceAll("x".repeat(Instance.CHARACTERS_PER_URL));
        counted = MENTION.matcher(counted).replaceAll("@$1");
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(counted);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /// Paragraphs and line breaks, links shortened by invisible spans, hashtags and mentions of members as links.
    String html() {
        if (text.isBlank()) {
            return "";
        }
        var html = new StringBuilder();
        var marks = MARK.matcher(text);
        int done = 0;
        while (marks.find()) {
            html.append(Html.escape(text.substring(done, marks.start()))).append(linked(marks.toMatchResult()));
            done = marks.end();
        }
        html.append(Html.escape(text.substring(done)));
        String breaks = html.toString().strip().replace("\r\n", "\n").replaceAll("\n{2,}", "</p><p>");
        return "<p>" + breaks.replace("\n", "<br />") + "</p>";
    }

    private String linked(MatchResult mark) {
        if (mark.group("url") != null) {
            return url(mark.group("url"));
        }
        if (mark.group("tag") != null) {
            String tag = mark.group("tag");
            return "<a href=\"%s\" class=\"mention hashtag\" rel=\"tag\">#<span>%s</span></a>"
                    .formatted(Html.escape(instance.url("/tags/" + tag)), Html.escape(tag));
        }
        String mention = mark.group("mention");
        String username = mention.substring(1);
        return members.find(instance, username).isEmpty()
                ? Html.escape(mention)
                : "<span class=\"h-card\" translate=\"no\"><a href=\"%s\" class=\"u-url mention\">@<span>%s</span></a></span>"
                        .formatted(Html.escape(instance.url("/@" + username)), Html.escape(username));
    }

    private static String url(String url) {
        int prefix = url.indexOf("://") + 3;
        if (url.startsWith("www.", prefix)) {
            prefix += 4;
        }
        int shown = Math.min(url.length(), prefix + SHOWN_OF_URL);
        boolean cut = shown < url.length();
        return "<a href=\"%s\" target=\"_blank\" rel=\"nofollow noopener noreferrer\" translate=\"no\"><span class=\"invisible\">%s</span><span class=\"%s\">%s</span><span class=\"invisible\">%s</span></a>"
                .formatted(
                        Html.escape(url),
                        Html.escape(url.substring(0, prefix)),
                        cut ? "ellipsis" : "",
                        Html.escape(url.substring(prefix, shown)),
                        Html.escape(url.substring(shown)));
    }
}
