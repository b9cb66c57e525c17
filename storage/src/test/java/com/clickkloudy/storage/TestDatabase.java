package com.clickkloudy.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// A real PostgreSQL for one test JVM, with a fresh, migrated database for whoever asks.
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "migrated";
    private static final String KEYSET =
            newFolder("keys").resolve("keyset.json").toString();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final HikariDataSource source;
    private final Map<String, Object> settings;

    private TestDatabase(HikariDataSource source) {
        this.source = source;
        this.settings = Map.of(
                "clickkloudy.keyset",
                KEYSET,
                "clickkloudy.media.folder",
                newFolder("media").toString());
    }

    public static TestDatabase fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return new TestDatabase(pool(name));
    }

    public HikariDataSource source() {
        return source;
    }

    public String url() {
        return source.getJdbcUrl();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /// @return the room as it stands in production, on this database; close it when done
    public AnnotationConfigApplicationContext room(Class<?>... more) {
        return room(context -> {}, more);
    }

    /// @param beans adds what other rooms would bring
    public AnnotationConfigApplicationContext room(
            Consumer<AnnotationConfigApplicationContext> beans, Class<?>... more) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", javax.sql.DataSource.class, () -> source);
        context.registerBean(JdbcClient.class, this::jdbc);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(
                "transactionManager", JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        beans.accept(context);
        context.register(Storage.class);
        for (var each : more) {
            context.register(each);
        }
        context.refresh();
        return context;
    }

    private static Path newFolder(String name) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), name);
        } catch (IOException failed) {
            throw new UncheckedIOException("There is no place for a test's files.", failed);
        }
    }

    @Override
    public void close() {
        source.close();
    }

    private static HikariDataSource pool(String name) {
        var config = new HikariConfig();
        config.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void execute(String sql) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database did not do: " + sql, failed);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setPort(FreePort.any())
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", System.getProperty("postgres.fsync", "off"))
                        .setServerConfig("synchronous_commit", System.getProperty("postgres.fsync", "off"))
                        .start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + TEMPLATE);
                }
                new Schema(server.getDatabase("postgres", TEMPLATE)).migrate();
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL for tests did not start.", failed);
            } catch (SQLException failed) {
                throw new IllegalStateException("PostgreSQL for tests did not answer.", failed);
            }
        }
    }
}
