package com.clickkloudy.simulator.page;

import com.clickkloudy.simulator.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A square with the first letter of a name, in a colour that follows from it.
public final class Avatar {
    private Avatar() {}

    public static Answer of(String name) {
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="hsl(%s 40%% 42%%)"/>
                <text x="48" y="64" font-family="sans-serif" font-size="48" fill="#fff" text-anchor="middle">%s</text></svg>""".formatted(
                        Math.floorMod(name.hashCode(), 360),
                        Html.escape(name.substring(0, 1).toUpperCase(Locale.ROOT)));
        return Answer.of(200, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
