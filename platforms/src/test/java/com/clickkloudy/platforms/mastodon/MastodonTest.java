package com.clickkloudy.platforms.mastodon;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.PlatformContract;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.SignInPage;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.vendor.Vendor;
import com.clickkloudy.simulator.world.Credentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class MastodonTest extends PlatformContract {
    @Override
    protected Set<Class<? extends Connector>> expects() {
        return Set.of(
                Renders.class,
                Connects.class,
                Deletes.class,
                Describes.class,
                Finds.class,
                Publishes.class,
                Repeats.class,
                Reports.class);
    }

    @Override
    public List<Vendor> vendors() {
        return List.of(Vendor.openApi("mastodon/mastodon-openapi.json")
                .below("/[^/]+")
                .besides("/oauth/authorize")
                .allowing(
                        "asks with a body of type application/x-www-form-urlencoded",
                        "POST /api/v1/statuses asks body: must be valid to one and only one schema"));
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Mastodon(kit);
    }

    @Override
    protected Step connect(Connects connector, Credentials person) {
        return connect(connector, person, "allow");
    }

    @Override
    protected Step connectWrongly(Connects connector, Credentials person) {
        return connect(connector, person, "deny");
    }

    /// Their server takes videos small enough for a test to try the heaviest.
    @Override
    protected Credentials person() {
        var person = super.person();
        var instance = person.account().replaceFirst(".*@", "");
        stage.control(
                "settings",
                "{\"platform\":\"mastodon\",\"instance\":\"%s\",\"settings\":{\"videoSizeLimit\":5000000}}"
                        .formatted(instance));
        return person;
    }

    private static Step connect(Connects connector, Credentials person, String decision) {
        var form = new Connects.Form(Map.of("server", new Secret(person.get("instance"))));
        var begun = connector.begin(form, Optional.empty(), CALLBACK);
        return begun instanceof Step.Redirect(var page, var state, var app)
                ? connector.finish(SignInPage.answer(page, person.get("username"), decision), state)
                : begun;
    }
}
