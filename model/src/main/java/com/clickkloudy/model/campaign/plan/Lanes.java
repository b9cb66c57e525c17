package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Sorts posts into lanes by the limits that they share.
final class Lanes {
    private final Question question;
    private final Map<Scope, List<Reserved>> reserved;
    private final Map<PlatformId, List<Rate>> rates = new HashMap<>();
    private final Map<Counted, Limit> limits = new HashMap<>();

    Lanes(Question question) {
        this.question = question;
        this.reserved = question.reserved().stream().collect(Collectors.groupingBy(Reserved::scope));
    }

    /// @return the limits that a post needs; each counts it from now on
    List<Limit> limits(Candidate post) {
        var needed = new ArrayList<Limit>();
        for (var rate : rates.computeIfAbsent(post.platform(), question::rates)) {
            var cost = Reserved.cost(rate.call(), 1, question.files());
            if (cost > 0) {
                needed.add(limit(new Counted(post.scopes().of(rate.scope()), rate), cost));
            }
        }
        needed.forEach(Limit::join);
        return List.copyOf(needed);
    }

    static Collection<Lane> of(List<Entry> entries) {
        var roots = roots(entries);
        var lanes = new LinkedHashMap<Integer, Lane>();
        for (var index = 0; index < entries.size(); index++) {
            lanes.computeIfAbsent(root(roots, index), root -> new Lane()).add(entries.get(index));
        }
        return lanes.values();
    }

    private Limit limit(Counted counted, int cost) {
        return limits.computeIfAbsent(
                counted, key -> new Limit(key.rate(), cost, reserved.getOrDefault(key.scope(), List.of())));
    }

    /// Joins every post with the first one of each of its shared limits.
    private static int[] roots(List<Entry> entries) {
        var roots = new int[entries.size()];
        Arrays.setAll(roots, index -> index);
        var firsts = new IdentityHashMap<Limit, Integer>();
        for (var index = 0; index < roots.length; index++) {
            for (var limit : entries.get(index).limits()) {
                var first = limit.isShared() ? firsts.putIfAbsent(limit, index) : null;
                if (first != null) {
                    roots[root(roots, index)] = root(roots, first);
                }
            }
        }
        return roots;
    }

    private static int root(int[] roots, int of) {
        var root = of;
        while (roots[root] != root) {
            roots[root] = roots[roots[root]];
            root = roots[root];
        }
        return root;
    }

    private record Counted(Scope scope, Rate rate) {}
}
