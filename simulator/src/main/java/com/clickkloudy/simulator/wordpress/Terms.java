package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Categories and tags. Every site begins with one category.
final class Terms {
    private static final int FIRST = 2;

    private final World world;

    Terms(World world) {
        this.world = world;
    }

    Answer add(Call call, Site site, String taxonomy) {
        String name = call.params().text("name").strip();
        if (name.isEmpty()) {
            throw new RestError(400, "rest_missing_callback_param", "Missing parameter(s): name")
                    .with("params", List.of("name"));
        }
        if (taxonomy.equals("categories") && !site.role().equals("editor")) {
            throw new RestError(
                    403, "rest_cannot_create", "Sorry, you are not allowed to create terms in this taxonomy.");
        }
        return world.book().alone(site.name(), () -> {
            all(site, taxonomy).stream()
                    .filter(term -> String.valueOf(term.get("name")).equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresent(term -> {
                        throw new RestError(
                                        400,
                                        "term_exists",
                                        "A term with the name provided already exists in this taxonomy.")
                                .with("term_id", String.valueOf(term.get("id")));
                    });
            String id = Integer.toString(
                    FIRST + world.book().of(What.REGISTERED, site.name()).size());
            Entry term = world.book()
                    .enter(Fact.of(What.REGISTERED, site.name(), id)
                            .facts(Json.object("taxonomy", taxonomy, "name", name)));
            return Answer.json(201, json(site, taxonomy, Long.parseLong(term.id()), name));
        });
    }

    Answer list(Call call, Site site, String taxonomy) {
        String search = call.params().text("search").toLowerCase(Locale.ROOT);
        String slug = call.params().text("slug");
        var found = all(site, taxonomy).stream()
                .filter(term -> String.valueOf(term.get("name"))
                        .toLowerCase(Locale.ROOT)
                        .contains(search))
                .filter(term -> slug.isEmpty() || slug.equals(term.get("slug")))
                .map(term -> Paging.only(call, term));
        return Paging.of(call, found.toList());
    }

    private List<Map<String, @Nullable Object>> all(Site site, String taxonomy) {
        var terms = new ArrayList<Map<String, @Nullable Object>>();
        if (taxonomy.equals("categories")) {
            terms.add(json(site, taxonomy, 1, "Uncategorized"));
        }
        world.book().of(What.REGISTERED, site.name()).stream()
                .filter(term -> term.facts().path("taxonomy").asString("").equals(taxonomy))
                .map(term -> json(
                        site,
                        taxonomy,
                        Long.parseLong(term.id()),
                        term.facts().path("name").asString("")))
                .forEach(terms::add);
        return terms;
    }

    private static Map<String, @Nullable Object> json(Site site, String taxonomy, long id, String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String word = taxonomy.equals("tags") ? "tag" : "category";
        return Json.object(
                "id",
                id,
                "count",
                0,
                "description",
                "",
                "link",
                site.url("/" + word + "/" + slug + "/"),
                "name",
                name,
                "slug",
                slug,
                "taxonomy",
                taxonomy.equals("tags") ? "post_tag" : "category",
                "meta",
                List.of());
    }
}
