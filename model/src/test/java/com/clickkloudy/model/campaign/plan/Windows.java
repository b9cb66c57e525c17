package com.clickkloudy.model.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Rate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Counts a plan over every window of every limit, the slow way.
final class Windows {
    private final Question question;
    private final Map<Counted, List<Take>> takes = new HashMap<>();

    Windows(Question question, Plan plan) {
        this.question = question;
        var slots = plan.slots().stream().collect(Collectors.toMap(Slot::account, Slot::at));
        for (var post : question.posts()) {
            for (var rate : question.rates().getOrDefault(post.platform(), List.of())) {
                var cost = Reserved.cost(rate.call(), 1, question.files());
                slots.getOrDefault(post.account(), Optional.empty())
                        .ifPresent(at -> takes(post, rate).add(new Take(at.toEpochMilli(), cost, true)));
            }
        }
    }

    /// Windows that hold nothing new are none of this plan's business.
    void assertHeld() {
        takes.forEach((counted, found) -> {
            question.reserved().stream()
                    .filter(each -> each.scope().equals(counted.scope()))
                    .map(each -> new Take(
                            each.at().toEpochMilli(), each.of(counted.rate().call()), false))
                    .forEach(found::add);
            for (var end : found) {
                var from = end.at() - counted.rate().window().toMillis();
                var held = found.stream()
                        .filter(each -> each.at() > from && each.at() <= end.at())
                        .toList();
                if (held.stream().anyMatch(take -> take.isNew() && take.cost() > 0)) {
                    assertThat(held.stream().mapToInt(Take::cost).sum())
                            .as(counted + " until " + end)
                            .isLessThanOrEqualTo(counted.rate().amount());
                }
            }
        });
    }

    private List<Take> takes(Candidate post, Rate rate) {
        return takes.computeIfAbsent(new Counted(post.scopes().of(rate.scope()), rate), key -> new ArrayList<>());
    }

    private record Counted(Scope scope, Rate rate) {}

    private record Take(long at, int cost, boolean isNew) {}
}
