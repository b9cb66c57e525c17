package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.world.World;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One server with its limits: what its software comes with, unless the control door says otherwise.
record Instance(World world, String name) {
    static final int CHARACTERS_PER_URL = 23;
    private static final List<String> TYPES =
            List.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "video/mp4", "video/quicktime");

    private JsonNode settings() {
        return world.settings(name);
    }

    Flavour flavour() {
        return Flavour.named(settings().path("flavour").asString(""));
    }

    String version() {
        return settings().path("version").asString(flavour().version());
    }

    int characters() {
        return settings().path("maxCharacters").asInt(flavour().characters());
    }

    int files() {
        return settings().path("maxMedia").asInt(flavour().files());
    }

    long imageBytes() {
        return settings().path("imageSizeLimit").asLong(16_777_216);
    }

    long imagePixels() {
        return settings().path("imageMatrixLimit").asLong(33_177_600);
    }

    long videoBytes() {
        return settings().path("videoSizeLimit").asLong(103_809_024);
    }

    long videoPixels() {
        return settings().path("videoMatrixLimit").asLong(8_294_400);
    }

    int description() {
        return settings().path("descriptionLimit").asInt(1500);
    }

    List<String> types() {
        JsonNode types = settings().path("mimeTypes");
        return types.isArray()
                ? types.valueStream().map(type -> type.asString("")).toList()
                : TYPES;
    }

    /// The host by which people name it: here with a port and a path, as it has no host of its own.
    String domain() {
        return world.address().getAuthority() + "/" + world.slug() + "/" + name;
    }

    /// Where it would tell news as they happen; nobody is there.
    String streaming() {
        return "wss://" + domain();
    }

    String url(String path) {
        return world.url("/" + name + path);
    }

    String account(String username) {
        return username + "@" + name;
    }
}
