package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.page.Show;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.util.Map;

/// Members and posts as people see them.
final class ShareView implements Show {
    private final World world;
    private final Members members;
    private final Pages pages;

    ShareView(World world, Members members) {
        this.world = world;
        this.members = members;
        this.pages = new Pages(world, this);
    }

    Answer home(Call call) {
        return world.book()
                .account(call.path("name"))
                .map(member -> pages.profile(members.profile(member)))
                .orElseGet(pages::missing);
    }

    /// Whoever has the very name that is looked for.
    Answer search(Call call) {
        return members.profiles().stream()
                .filter(member -> member.name().equals(call.params().text("keywords")))
                .findFirst()
                .map(pages::profile)
                .orElseGet(pages::missing);
    }

    Answer page(Call call) {
        return world.book()
                .find(What.PUBLISHED, call.path("urn"))
                .flatMap(share -> world.book().standing(share.account(), share.id()))
                .map(share -> pages.post(members.profile(members.member(share.account())), share))
                .orElseGet(pages::missing);
    }

    @Override
    public String path(Entry share) {
        return "/feed/update/" + share.id() + "/";
    }

    @Override
    public String html(Entry share) {
        var content = share.facts().path("content");
        String url = Html.escape(content.path("article").path("source").asString(""));
        String title = Html.escape(content.path("article").path("title").asString(""));
        String question = Html.escape(content.path("poll").path("question").asString(""));
        String link = url.isEmpty() ? "" : "\n<a href=\"" + url + "\" rel=nofollow>" + title + "</a>";
        return Html.escape(share.text()) + link + (question.isEmpty() ? "" : "\n<b>" + question + "</b>");
    }

    @Override
    public Map<String, Long> numbers(Entry share) {
        return Map.of(
                "reactions", Growth.count(share, "REACTION", 90, world.clock().instant()));
    }
}
