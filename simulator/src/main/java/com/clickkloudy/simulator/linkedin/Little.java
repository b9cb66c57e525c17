package com.clickkloudy.simulator.linkedin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Commentary in "little" text: a backslash makes a sign plain, templates stand for tags and mentions, and a text ends
/// at the first sign that is neither.
final class Little {
    private static final String SIGNS = "|{}@[]()<>*_~";
    private static final Pattern TAG = Pattern.compile("\\{hashtag\\|(?:\\\\?#|\uff03)\\|((?:\\\\.|[^\\\\|{}])+)}");
    private static final Pattern MENTION =
            Pattern.compile("@\\[((?:\\\\.|[^\\\\\\]])+)]\\(urn:li:(?:person|organization):[\\w-]+\\)");

    private Little() {}

    /// What people read of it.
    static String shown(String written) {
        var shown = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            char sign = written.charAt(at);
            Matcher tag = TAG.matcher(written).region(at, written.length());
            Matcher mention = MENTION.matcher(written).region(at, written.length());
            if (sign == '\\' && at + 1 < written.length()) {
                shown.append(written.charAt(at + 1));
                at += 2;
            } else if (sign == '{' && tag.lookingAt()) {
                shown.append('#').append(shown(tag.group(1)));
                at = tag.end();
            } else if (sign == '@' && mention.lookingAt()) {
                shown.append(shown(mention.group(1)));
                at = mention.end();
            } else if (SIGNS.indexOf(sign) >= 0) {
                return shown.toString();
            } else {
                shown.append(sign);
                at++;
            }
        }
        return shown.toString();
    }
}
