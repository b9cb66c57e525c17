package com.clickkloudy.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.clickkloudy.api.access.FirstSignIn;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.storage.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The whole API server as it stands in production, on a port of its own, over a real PostgreSQL.
public final class TestServer implements AutoCloseable {
    static final String PASSWORD = "a password of one's own";

    private final TestDatabase database;
    private final Path folder;
    private final Map<String, String> settings;
    private ConfigurableApplicationContext context;
    private Optional<Secret> oneTimePassword = Optional.empty();

    private TestServer(Map<String, String> more) {
        this.database = TestDatabase.fresh();
        this.folder = temporary();
        this.settings = new HashMap<>(settings(database, folder));
        settings.putAll(more);
        this.context = run();
    }

    public static TestServer start() {
        return new TestServer(Map.of());
    }

    public static TestServer with(Map<String, String> more) {
        return new TestServer(more);
    }

    /// What a server needs to be told.
    ///
    /// @param folder for what it keeps in files
    public static Map<String, String> settings(TestDatabase database, Path folder) {
        return Map.ofEntries(
                entry("spring.config.name", "none"),
                entry("spring.main.banner-mode", "off"),
                entry("server.port", "0"),
                entry("clickkloudy.url", "http://127.0.0.1:8080"),
                entry("clickkloudy.keyset", folder.resolve("keyset.json").toString()),
                entry("clickkloudy.media.folder", folder.resolve("media").toString()),
                entry("clickkloudy.temporal.address", "127.0.0.1:1"),
                entry("clickkloudy.engine.quicker", "20"),
                entry("spring.datasource.url", database.url()),
                entry("spring.datasource.username", "postgres"));
    }

    public void restart() {
        context.close();
        context = run();
    }

    private ConfigurableApplicationContext run() {
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(ApiServer.class, Birds.class)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("firstSignIn", (FirstSignIn) this::given))
                .run(arguments);
    }

    private void given(String username, Secret password) {
        oneTimePassword = Optional.of(password);
    }

    public Optional<Secret> oneTimePassword() {
        return oneTimePassword;
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI address() {
        var web = ((WebServerApplicationContext) context).getWebServer();
        return URI.create("http://127.0.0.1:" + (web == null ? 0 : web.getPort()));
    }

    /// @return all that the server answers to these very bytes
    public String rawRequest(String request) {
        try (var socket = new Socket("127.0.0.1", address().getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The server did not answer.", e);
        }
    }

    /// @return a browser that has not signed in
    public Browser browser() {
        return new Browser(address());
    }

    /// @return a browser whose person has changed the one-time password
    public Browser admin() {
        var browser = browser();
        oneTimePassword.ifPresent(password -> {
            browser.signIn("admin", password.reveal());
            browser.put("/api/v1/me/password", Map.of("old", password.reveal(), "new", PASSWORD));
        });
        oneTimePassword = Optional.empty();
        browser.signIn("admin", PASSWORD);
        return browser;
    }

    /// @return a browser of somebody else, who belongs to a workspace of their own and to no other
    public Browser neighbour() {
        admin();
        database.jdbc().sql("""
                with place as (insert into workspace (id, name, zone) values (:id, 'Next door', 'UTC')),
                    person as (insert into person
                        select :id, 'neighbour', 'Neighbour', password_hash, false, false
                        from person where username = 'admin')
                insert into membership (workspace_id, person_id, role) values (:id, :id, 'ADMIN')""").param("id", UUID.randomUUID()).update();
        var browser = browser();
        browser.signIn("neighbour", PASSWORD).is(200);
        return browser;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "server");
        } catch (IOException e) {
            throw new UncheckedIOException("There is no place for a test's files.", e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Birds {
        @Bean
        Finch finch() {
            return new Finch();
        }

        @Bean
        Heron heron() {
            return new Heron();
        }

        @Bean
        Plover plover() {
            return new Plover();
        }

        @Bean
        Tern tern() {
            return new Tern();
        }

        @Bean
        Wren wren() {
            return new Wren();
        }
    }
}
