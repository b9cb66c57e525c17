package com.clickkloudy.platforms.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Stage;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Opening;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/// A simulated server named harbour, and one person who lives there and has connected by an access token.
final class Harbour implements AutoCloseable {
    static final URI CALLBACK = URI.create("https://kloudy.example/api/v1/connections/callback");

    private final Stage stage = new Stage("mastodon");

    Stage stage() {
        return stage;
    }

    URI address() {
        return URI.create(stage.simulator().address("mastodon") + "/harbour");
    }

    /// Played servers have no host of their own: they are named by host and path.
    String handle(String user) {
        return "@" + user + "@" + address().getAuthority() + address().getPath();
    }

    Connected anna() {
        var person = stage.simulator()
                .open("mastodon", Opening.of(1, "anna").with("instance", "harbour"))
                .getFirst();
        var connector = new Mastodon(stage.kit());
        var step = connector.begin(form(person.get("accessToken")), Optional.empty(), CALLBACK);
        assertThat(step).isInstanceOf(Step.Connected.class);
        var grant = ((Step.Connected) step).grants().getFirst();
        return new Connected(stage, connector, person.account(), stage.account(grant, connector), grant.credentials());
    }

    Form form() {
        return new Form(Map.of("server", new Secret(address().toString())));
    }

    Form form(String token) {
        return new Form(Map.of("server", new Secret(address().toString()), "accessToken", new Secret(token)));
    }

    /// @param flavour `mastodon`, `gotosocial` or `snac`
    Harbour runs(String flavour) {
        var body =
                "{\"platform\":\"mastodon\",\"instance\":\"harbour\",\"settings\":{\"flavour\":\"" + flavour + "\"}}";
        var request = HttpRequest.newBuilder(URI.create(stage.simulator().address() + "/control/settings"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        return this;
    }

    /// @return how many entries of this kind the ledger has
    long count(What what) {
        return stage.simulator().ledger().all().stream()
                .filter(entry -> entry.what() == what)
                .count();
    }

    @Override
    public void close() {
        stage.close();
    }
}
