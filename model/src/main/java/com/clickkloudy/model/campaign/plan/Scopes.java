package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.platform.CountedAs;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate;

/// All that one account's posts are counted by.
public record Scopes(Scope app, Scope account, Scope host) {
    public static Scopes of(PlatformId platform, CountedAs account) {
        return new Scopes(
                scope("app", platform, account.app()),
                scope("account", platform, account.account()),
                scope("host", platform, account.host()));
    }

    private static Scope scope(String kind, PlatformId platform, String name) {
        return new Scope(kind + "/" + platform + "/" + name);
    }

    public Scope of(Rate.Scope kind) {
        return switch (kind) {
            case APP -> app;
            case ACCOUNT -> account;
            case HOST -> host;
        };
    }
}
