package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import tools.jackson.databind.JsonNode;

/// One site with its custom integration.
record Site(World world, String name) {
    static final String VERSION = "6.2";
    private static final int UPLOAD_LIMIT = 5_000_000;
    private static final int REQUEST_LIMIT = 50 << 20;

    private JsonNode settings() {
        return world.settings(name);
    }

    long uploadLimit() {
        return settings().path("uploadLimit").asLong(UPLOAD_LIMIT);
    }

    long requestLimit() {
        return settings().path("requestLimit").asLong(REQUEST_LIMIT);
    }

    /// Whether the plan has custom integrations; without them every call is refused.
    boolean integrations() {
        return settings().path("customIntegrations").asBoolean(true);
    }

    String url(String path) {
        return world.url("/" + name + path);
    }

    String title() {
        return "The " + name + " letter";
    }

    private String generation() {
        return name + " " + world.book().of(What.REVOKED, name).size();
    }

    String keyId() {
        return world.seal().secret("admin key id of " + generation(), 24);
    }

    /// Hexadecimal, of 32 bytes.
    String secret() {
        return world.seal().secret("admin key of " + generation(), 64);
    }
}
