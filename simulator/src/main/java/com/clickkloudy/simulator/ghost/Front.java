package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.page.Show;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.util.Map;

/// A site as its readers see it.
final class Front implements Show {
    private final World world;
    private final Sites sites;
    private final Pages pages;

    Front(World world, Sites sites) {
        this.world = world;
        this.sites = sites;
        this.pages = new Pages(world, this);
    }

    Answer home(Call call) {
        return sites.find(call.path("site"))
                .map(site -> pages.profile(sites.profile(site)))
                .orElseGet(pages::missing);
    }

    Answer post(Call call) {
        return sites.find(call.path("site"))
                .flatMap(site -> world.book().standing(site.name()).stream()
                        .filter(post -> post.facts().path("slug").asString("").equals(call.path("slug")))
                        .findFirst()
                        .map(post -> pages.post(sites.profile(site), post)))
                .orElseGet(pages::missing);
    }

    @Override
    public String path(Entry post) {
        return LetterView.path(post);
    }

    @Override
    public String html(Entry post) {
        return "<b>" + Html.escape(post.facts().path("title").asString("")) + "</b>\n" + Html.escape(post.text());
    }

    @Override
    public Map<String, Long> numbers(Entry post) {
        return Map.of(
                "comments", Growth.count(post, "comments", 12, world.clock().instant()));
    }
}
