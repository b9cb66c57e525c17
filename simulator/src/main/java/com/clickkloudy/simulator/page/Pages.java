package com.clickkloudy.simulator.page;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The pages of one platform: an account with its posts, and one post.
public final class Pages {
    private static final int SHOWN = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final World world;
    private final Show show;

    public Pages(World world, Show show) {
        this.world = world;
        this.show = show;
    }

    public Answer profile(Profile profile) {
        List<Entry> posts = world.book().standing(profile.account()).reversed();
        String count = posts.size() == 1 ? "1 post" : posts.size() + " posts";
        String head = "<header><h1>%s</h1><p class=soft>%s · %s</p></header>"
                .formatted(Html.escape(profile.name()), Html.escape(profile.handle()), count);
        String list = posts.stream()
                .limit(SHOWN)
                .map(post -> article(profile, post, "small"))
                .collect(Collectors.joining());
        String body = posts.isEmpty() ? "<p class=empty>Nothing has been posted yet.</p>" : list;
        return Answer.html(200, Html.page(profile.name(), trail() + head + body));
    }

    public Answer post(Profile profile, Entry post) {
        return Answer.html(200, Html.page(profile.name(), trail() + article(profile, post, "large")));
    }

    public Answer missing() {
        return Answer.html(
                404, Html.page("Not found", trail() + "<p class=empty>There is no such page, or it was deleted.</p>"));
    }

    private String trail() {
        return "<nav><a href=\"/\">Simulator</a> / %s</nav>".formatted(Html.escape(world.slug()));
    }

    private String article(Profile profile, Entry post, String size) {
        return """
                <article class="%s"><p><a class=who href="%s">%s</a> <span class=soft>%s · <a class=soft href="%s">%s</a></span></p>
                <p class=text>%s</p>%s%s</article>""".formatted(
                        size,
                        link(profile.path()),
                        Html.escape(profile.name()),
                        Html.escape(profile.handle()),
                        link(show.path(post)),
                        TIME.format(post.at()),
                        show.html(post),
                        media(post.media()),
                        numbers(post));
    }

    private String link(String path) {
        return Html.escape("/" + world.slug() + path);
    }

    private static String media(List<Medium> media) {
        if (media.isEmpty()) {
            return "";
        }
        String figures = media.stream().map(Pages::figure).collect(Collectors.joining());
        return "<div class=\"media%s\">%s</div>".formatted(media.size() == 1 ? " one" : "", figures);
    }

    private static String figure(Medium medium) {
        String kind = medium.type().replaceFirst("/.*", "");
        String shown = switch (kind) {
            case "image" -> "<img src=\"/media/%s\" alt=\"%s\">".formatted(medium.sha256(), Html.escape(medium.alt()));
            case "video" ->
                "<video src=\"/media/%s\" controls preload=\"metadata\"></video>".formatted(medium.sha256());
            default -> "<a href=\"/media/%s\">%s</a>".formatted(medium.sha256(), Html.escape(medium.type()));
        };
        String caption = medium.alt().isEmpty() ? "" : "<figcaption>" + Html.escape(medium.alt()) + "</figcaption>";
        return "<figure>" + shown + caption + "</figure>";
    }

    private String numbers(Entry post) {
        var numbers = show.numbers(post);
        return numbers.isEmpty()
                ? ""
                : numbers.entrySet().stream()
                        .map(one -> "<div><dd>%s</dd><dt>%s</dt></div>"
                                .formatted(one.getValue(), Html.escape(one.getKey())))
                        .collect(Collectors.joining("", "<dl>", "</dl>"));
    }
}
