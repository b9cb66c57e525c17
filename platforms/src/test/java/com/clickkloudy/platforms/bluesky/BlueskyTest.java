package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.PlatformContract;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.simulator.world.Credentials;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class BlueskyTest extends PlatformContract {
    @Override
    protected Set<Class<? extends Connector>> expects() {
        return Set.of(Connects.class, Describes.class, Finds.class, Publishes.class, Refreshes.class, Repeats.class);
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Bluesky(kit);
    }

    @Override
    protected Connects.Step connect(Connects connector, Credentials person) {
        return connector.begin(form(person.get("handle"), person.get("appPassword")), Optional.empty(), CALLBACK);
    }

    @Override
    protected Connects.Step connectWrongly(Connects connector, Credentials person) {
        return connector.begin(form(person.get("handle"), "abcd-efgh-ijkl-mnop"), Optional.empty(), CALLBACK);
    }

    private static Connects.Form form(String identifier, String password) {
        return new Connects.Form(Map.of("identifier", new Secret(identifier), "password", new Secret(password)));
    }
}
