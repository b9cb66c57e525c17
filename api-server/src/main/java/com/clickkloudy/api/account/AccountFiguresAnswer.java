package com.clickkloudy.api.account;

import com.clickkloudy.storage.account.AccountFigures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;

@Schema(name = "AccountFigures", description = "Accounts that are not disconnected, counted.")
public record AccountFiguresAnswer(int total, List<PlatformCount> platforms, List<HealthCount> healths) {
    public static AccountFiguresAnswer of(AccountFigures figures) {
        return new AccountFiguresAnswer(
                figures.total(),
                figures.platforms().entrySet().stream()
                        .map(each -> new PlatformCount(each.getKey().slug(), each.getValue()))
                        .sorted(Comparator.comparing(PlatformCount::platform))
                        .toList(),
                figures.healths().entrySet().stream()
                        .map(each -> new HealthCount(AccountHealthState.of(each.getKey()), each.getValue()))
                        .sorted(Comparator.comparing(HealthCount::health))
                        .toList());
    }

    @Schema(name = "PlatformCount", description = "How many on one platform.")
    record PlatformCount(String platform, int count) {}

    @Schema(name = "HealthCount", description = "How many accounts of one health.")
    record HealthCount(AccountHealthState health, int count) {}
}
