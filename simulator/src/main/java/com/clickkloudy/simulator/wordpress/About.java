package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a site says of itself, of the person who asks, and of what readers answered.
final class About {
    private final World world;

    About(World world) {
        this.world = world;
    }

    Answer root(Call call, Site site) {
        var authentication = site.applicationPasswords()
                ? Json.object(
                        "application-passwords",
                        Json.object(
                                "endpoints",
                                Json.object("authorization", site.url("/wp-admin/authorize-application.php"))))
                : List.of();
        return Answer.json(Paging.only(
                call,
                Json.object(
                        "name",
                        "The " + site.name() + " blog",
                        "description",
                        "",
                        "url",
                        site.url(""),
                        "home",
                        site.url(""),
                        "gmt_offset",
                        "0",
                        "timezone_string",
                        "",
                        "namespaces",
                        List.of("oembed/1.0", "wp/v2", "wp-site-health/v1", "wp-block-editor/v1"),
                        "authentication",
                        authentication,
                        "routes",
                        Json.object())));
    }

    Answer me(Call call, Site site) {
        var me = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "id", Long.parseLong(Site.USER_NUMBER),
                "name", "Editor of " + site.name(),
                "url", "",
                "description", "",
                "link", site.url("/author/" + site.user() + "/"),
                "slug", site.user(),
                "avatar_urls", Json.object("96", site.url("/avatar.svg")),
                "meta", List.of()));
        if (call.params().text("context").equals("edit")) {
            me.putAll(Json.object(
                    "username", site.user(),
                    "email", site.user() + "@example.org",
                    "roles", List.of(site.role()),
                    "capabilities",
                            Json.object(
                                    "read",
                                    true,
                                    "edit_posts",
                                    site.writes(),
                                    "publish_posts",
                                    site.publishes(),
                                    "upload_files",
                                    site.publishes(),
                                    site.role(),
                                    true)));
        }
        return Answer.json(Paging.only(call, me));
    }

    Answer types(Call call, Site site) {
        return Answer.json(Json.object(
                "post", type("Posts", "post", "posts", List.of("category", "post_tag")),
                "page", type("Pages", "page", "pages", List.of()),
                "attachment", type("Media", "attachment", "media", List.of())));
    }

    private static Map<String, @Nullable Object> type(String name, String slug, String base, List<String> taxonomies) {
        return Json.object(
                "name", name,
                "slug", slug,
                "rest_base", base,
                "rest_namespace", "wp/v2",
                "hierarchical", slug.equals("page"),
                "taxonomies", taxonomies);
    }

    Answer introspect(Call call, Site site) {
        return Answer.json(Json.object(
                "uuid",
                Sites.uuid(site),
                "app_id",
                "",
                "name",
                "clickKloudy",
                "created",
                Articles.time(world.book().account(site.name()).orElseThrow().at()),
                "last_used",
                null,
                "last_ip",
                null));
    }

    Answer forget(Call call, Site site) {
        if (!call.path("uuid").equals(Sites.uuid(site))) {
            throw new RestError(404, "rest_application_password_not_found", "Application password not found.");
        }
        world.book()
                .enter(Fact.of(What.REVOKED, site.name(), site.name())
                        .request(call.request().number()));
        return Answer.json(Json.object("deleted", true, "previous", Json.object("uuid", call.path("uuid"))));
    }

    Answer comments(Call call, Site site) {
        long count = world.book()
                .standing(site.name(), call.params().text("post"))
                .map(post -> Growth.count(post, "comments", 20, world.clock().instant()))
                .orElse(0L);
        var shown = IntStream.range(0, (int) Math.min(count, call.params().number("per_page", 10)))
                .mapToObj(at -> Json.object("id", at + 1, "author_name", "A reader"))
                .toList();
        return Answer.json(shown)
                .with(Map.of("X-WP-Total", Long.toString(count), "X-WP-TotalPages", Long.toString(count)));
    }
}
