package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.ledger.Entry;

/// A channel of a workspace.
record Channel(String id, String name, String team, boolean isPrivate) {
    static Channel of(Entry entry) {
        var facts = entry.facts();
        return new Channel(
                entry.account(),
                facts.path("name").asString(),
                facts.path("team").asString(),
                facts.path("private").asBoolean());
    }

    /// Of its page.
    String path() {
        return "/archives/" + id;
    }

    /// Of a message's page.
    String path(String ts) {
        return path() + "/p" + ts.replace(".", "");
    }
}
