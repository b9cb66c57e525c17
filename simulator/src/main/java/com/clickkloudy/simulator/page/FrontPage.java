package com.clickkloudy.simulator.page;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Profile;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The first page: every platform with its accounts.
public final class FrontPage {
    private final Map<String, Fake> fakes;

    public FrontPage(Map<String, Fake> fakes) {
        this.fakes = new TreeMap<>(fakes);
    }

    public Answer answer() {
        String platforms = fakes.entrySet().stream()
                .map(one -> section(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
        String head =
                "<header><h1>Simulator</h1><p class=soft>The platforms of the sandbox. What is posted here is seen by nobody else.</p></header>";
        return Answer.html(200, Html.page("Simulator", head + platforms));
    }

    private static String section(String slug, Fake fake) {
        var profiles = fake.profiles();
        String list = profiles.stream()
                .sorted(Comparator.comparing(Profile::handle))
                .map(one -> "<li><a href=\"%s\">%s</a></li>"
                        .formatted(Html.escape("/" + slug + one.path()), Html.escape(one.handle())))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        return "<h2>%s <span class=soft>%s accounts</span></h2>%s".formatted(Html.escape(slug), profiles.size(), list);
    }
}
