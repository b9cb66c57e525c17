package com.clickkloudy.e2e;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Holds what the program says of posts against what the platforms' own ledger has: the ledger is right.
///
/// @param accounts the id of each account, and how the ledger calls it
record Judge(Operator operator, Platforms platforms, Map<String, String> accounts) {
    /// What came of a campaign's posts.
    ///
    /// @param published how many are out exactly once, and said to be
    /// @param parked how many wait for a person or have failed, by reason
    /// @param lost what is said to be out and is not, or waits for nobody
    /// @param doubled what the platform has accepted more than once
    /// @param mistaken what is out, but is said to have been refused, missed or failed
    record Verdict(
            int published,
            Map<String, Integer> parked,
            List<String> lost,
            List<String> doubled,
            List<String> mistaken) {
        boolean isClean() {
            return lost.isEmpty() && doubled.isEmpty() && mistaken.isEmpty();
        }
    }

    /// Whether nothing more will happen to any post of the campaign unless a person decides.
    boolean isSettled(String campaign) {
        return posts(campaign).stream().allMatch(post -> isPublished(post) || isParked(post));
    }

    /// @param text what the campaign's posts say, and no other's
    Verdict judge(String campaign, String text) {
        var accepted = accepted(text);
        var verdict = new Verdict(0, new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var published = 0;
        for (var post : posts(campaign)) {
            var account = account(post);
            published += weigh(post, account, accepted.getOrDefault(account, 0), verdict);
            accepted.remove(account);
        }
        accepted.keySet().forEach(stranger -> verdict.mistaken().add("a post of nobody at " + stranger));
        return new Verdict(published, verdict.parked(), verdict.lost(), verdict.doubled(), verdict.mistaken());
    }

    /// All posts of a campaign, page by page.
    List<JsonNode> posts(String campaign) {
        var posts = new ArrayList<JsonNode>();
        var path = "/campaigns/" + campaign + "/posts?limit=200";
        for (var page = operator.get(path);
                ;
                page = operator.get(path + "&cursor=" + page.path("next").asString())) {
            page.path("items").forEach(posts::add);
            if (!page.hasNonNull("next")) {
                return posts;
            }
        }
    }

    private static int weigh(JsonNode post, String account, int times, Verdict verdict) {
        var kind = post.path("failure").path("kind").asString("");
        if (times > 1) {
            verdict.doubled().add(account + " " + times + " times");
        }
        if (isPublished(post)) {
            if (times == 0) {
                verdict.lost().add(account + " is said to be published");
            }
            return times == 1 ? 1 : 0;
        }
        if (!isParked(post)
                || post.path("failure").path("sentence").asString("").isBlank()) {
            verdict.lost().add(account + " is " + post.path("state").asString());
        } else if (times > 0 && !kind.equals("UNCONFIRMED")) {
            verdict.mistaken().add(account + " is " + kind);
        } else {
            verdict.parked().merge(kind, 1, Integer::sum);
        }
        return 0;
    }

    private Map<String, Integer> accepted(String text) {
        var accepted = new HashMap<String, Integer>();
        for (var entry : platforms.accepted()) {
            if (entry.path("text").asString("").contains(text)) {
                var name = entry.path("platform").asString() + "/"
                        + entry.path("account").asString();
                accepted.merge(name, 1, Integer::sum);
            }
        }
        return accepted;
    }

    private String account(JsonNode post) {
        var id = post.path("account").path("id").asString();
        return accounts.getOrDefault(id, id);
    }

    private static boolean isPublished(JsonNode post) {
        return post.path("state").asString().equals("PUBLISHED");
    }

    private static boolean isParked(JsonNode post) {
        var state = post.path("state").asString();
        return state.equals("FAILED") || (state.equals("ATTENTION") && !post.hasNonNull("nextLook"));
    }
}
