package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.page.Show;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.util.Map;
import java.util.Optional;

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

    /// The first page, or a post by its number; every page names the root of the API.
    Answer home(Call call) {
        Optional<Site> site = sites.find(call.path("site"));
        String number = call.params().text("p");
        if (site.isEmpty() || !number.isEmpty()) {
            return site.flatMap(one -> world.book().standing(one.name(), number).map(post -> page(one, post)))
                    .orElseGet(pages::missing);
        }
        return linked(site.get(), pages.profile(sites.profile(site.get())));
    }

    Answer post(Call call) {
        return sites.find(call.path("site"))
                .flatMap(site -> world.book().standing(site.name()).stream()
                        .filter(post -> post.facts().path("slug").asString("").equals(call.path("slug")))
                        .findFirst()
                        .map(post -> page(site, post)))
                .orElseGet(pages::missing);
    }

    private Answer page(Site site, Entry post) {
        return linked(site, pages.post(sites.profile(site), post));
    }

    private static Answer linked(Site site, Answer page) {
        return page.with("Link", "<" + site.root() + ">; rel=\"https://api.w.org/\"");
    }

    @Override
    public String path(Entry post) {
        return "/" + post.account() + Articles.path(new Site(world, post.account()), post);
    }

    @Override
    public String html(Entry post) {
        String title = Html.escape(post.facts().path("title").asString(""));
        return (title.isEmpty() ? "" : "<b>" + title + "</b>\n") + Html.escape(post.text());
    }

    @Override
    public Map<String, Long> numbers(Entry post) {
        return Map.of(
                "comments", Growth.count(post, "comments", 20, world.clock().instant()));
    }
}
