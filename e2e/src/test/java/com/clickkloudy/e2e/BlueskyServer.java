package com.clickkloudy.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A real server of the Bluesky network on this machine; `tools/bluesky/build` prints the command that starts it.
final class BlueskyServer implements AutoCloseable {
    private static final String PASSWORD = "an account's own password";
    private final Process process;
    private final URI address;
    private final Door door;
    private final Door directory;

    private BlueskyServer(Process process, URI address, URI directory) {
        this.process = process;
        this.address = address;
        this.door = new Door(address);
        this.directory = new Door(directory);
    }

    /// @param form what a person types to connect it: an app password, which is not the account's own
    record Account(String did, Map<String, String> form) {
        String handle() {
            return form.getOrDefault("identifier", "");
        }
    }

    /// It ends by itself, at the latest when this JVM does: then nobody holds its standard input any more.
    static BlueskyServer start(int port) throws IOException {
        var process = new ProcessBuilder(command().toString(), "--port", Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = Optional.ofNullable(process.inputReader().readLine());
        if (line.isEmpty()) {
            throw new AssertionError("The Bluesky server did not start.");
        }
        var addresses = Door.JSON.readTree(line.get());
        return new BlueskyServer(
                process,
                URI.create(addresses.path("pds").asString()),
                URI.create(addresses.path("plc").asString()));
    }

    URI address() {
        return address;
    }

    Account account(String name) {
        var handle = name + ".test";
        var account = Map.of("handle", handle, "email", name + "@example.org", "password", PASSWORD);
        var made = door.ask("POST", "/xrpc/com.atproto.server.createAccount", account)
                .with(200);
        try (var own = new Door(address)) {
            var password = own.header(
                            "Authorization", "Bearer " + made.path("accessJwt").asString())
                    .ask("POST", "/xrpc/com.atproto.server.createAppPassword", Map.of("name", "publisher"))
                    .with(200);
            var typed = password.path("password").asString();
            return new Account(
                    made.path("did").asString(),
                    Map.of("identifier", handle, "password", typed, "server", address.toString()));
        }
    }

    /// @return what the directory of identities says of an account
    JsonNode document(Account account) {
        return directory.get("/" + account.did());
    }

    /// Signs in on the server's own page, and allows what the page says that the program wants.
    ///
    /// @return where the page sends the browser back to
    URI allow(URI page, Account account) {
        return BlueskyPage.allow(page, account.did(), account.handle(), PASSWORD);
    }

    /// @return the contents of all posts of an account
    List<JsonNode> posts(Account account) {
        var records =
                door.get("/xrpc/com.atproto.repo.listRecords?collection=app.bsky.feed.post&repo=" + account.did());
        return StreamSupport.stream(records.path("records").spliterator(), false)
                .map(each -> each.path("value"))
                .toList();
    }

    byte[] blob(Account account, String cid) {
        return door.bytes("/xrpc/com.atproto.sync.getBlob?did=" + account.did() + "&cid=" + cid);
    }

    @Override
    public void close() {
        door.close();
        directory.close();
        process.destroy();
        if (!Waiting.until(Duration.ofSeconds(10), () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }

    private static Path command() {
        var environment = System.getenv();
        var caches = environment.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        var cache = environment.getOrDefault("CLICKKLOUDY_CACHE", caches + "/clickkloudy");
        return Stream.concat(
                        Stream.ofNullable(environment.get("CLICKKLOUDY_PDS")).map(Path::of),
                        Stream.of(Path.of(cache, "bin", "bluesky")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Bluesky server: run tools/bluesky/build once."));
    }
}
