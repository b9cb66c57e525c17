package com.clickkloudy.simulator.page;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.ledger.Ledger;
import com.clickkloudy.simulator.world.Fake;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The first page: every platform with its accounts, and how many posts stand on each.
public final class FrontPage {
    private final Map<String, Fake> fakes;
    private final Ledger ledger;

    public FrontPage(Map<String, Fake> fakes, Ledger ledger) {
        this.ledger = ledger;
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

    private String section(String slug, Fake fake) {
        var profiles = fake.profiles();
        String list = profiles.stream()
                .map(one -> "<li><a href=\"%s\">%s</a> <span class=soft>%s</span></li>"
                        .formatted(
                                Html.escape("/" + slug + one.path()),
                                Html.escape(one.handle()),
                                ledger.book(slug).standing(one.account()).size()))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        return "<h2>%s <span class=soft>%s accounts</span></h2>%s".formatted(Html.escape(slug), profiles.size(), list);
    }
}
