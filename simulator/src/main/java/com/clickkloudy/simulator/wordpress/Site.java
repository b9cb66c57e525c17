package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import tools.jackson.databind.JsonNode;

/// One site and the person who writes there.
record Site(World world, String name) {
    static final String USER_NUMBER = "1";
    private static final int UPLOAD_LIMIT = 2 << 20;
    private static final int REQUEST_LIMIT = 8 << 20;

    private JsonNode settings() {
        return world.settings(name);
    }

    /// `editor`, `author`, `contributor` (writes and may not publish, nor upload) or `subscriber`.
    String role() {
        return settings().path("role").asString("editor");
    }

    boolean writes() {
        return !role().equals("subscriber");
    }

    boolean publishes() {
        return writes() && !role().equals("contributor");
    }

    boolean applicationPasswords() {
        return settings().path("applicationPasswords").asBoolean(true);
    }

    boolean prettyPermalinks() {
        return !settings().path("permalinks").asString("").equals("plain");
    }

    long uploadLimit() {
        return settings().path("uploadLimit").asLong(UPLOAD_LIMIT);
    }

    long requestLimit() {
        return settings().path("requestLimit").asLong(Math.max(REQUEST_LIMIT, uploadLimit()));
    }

    String url(String path) {
        return world.url("/" + name + path);
    }

    String root() {
        return url(prettyPermalinks() ? "/wp-json/" : "/?rest_route=/");
    }

    String user() {
        return name + "_editor";
    }

    /// 24 letters and digits; another one each time it was revoked.
    String password() {
        int generation = world.book().of(What.REVOKED, name).size();
        return world.seal().secret("application password " + generation + " of " + name, 24);
    }

    /// As the profile page shows it, in fours.
    String spacedPassword() {
        return password().replaceAll("(.{4})(?=.)", "$1 ");
    }
}
