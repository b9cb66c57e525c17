package com.clickkloudy.simulator.fault;

import com.clickkloudy.simulator.call.Operation;

/// Which calls a fault is meant for; an empty part means any.
///
/// @param operation a kind (`publish`, `upload`, …), or an operation's own name
public record Aim(String platform, String account, String operation) {
    public static final Aim ANYTHING = new Aim("", "", "");

    public static Aim at(String platform, String operation) {
        return new Aim(platform, "", operation);
    }

    boolean hits(String slug, Operation asked, String who) {
        return (platform.isEmpty() || platform.equals(slug))
                && (account.isEmpty() || account.equals(who))
                && (operation.isEmpty()
                        || operation.equals("any")
                        || operation.equals(asked.kind().word())
                        || operation.equals(asked.name()));
    }
}
