package com.clickkloudy.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The address of a server is typed by a person: it must not lead this process into its own network.
final class PrivateServerTest {
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static HttpServer inner;
    private static HttpServer outer;
    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        inner = serve();
        inner.createContext("/", exchange -> {
            ASKED.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        outer = serve();
        outer.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://" + address(inner) + "/api/v1/apps");
            exchange.sendResponseHeaders(307, -1);
        });
        server = TestServer.with(Map.of("clickkloudy.outbound.allow", address(outer)));
        browser = server.admin();
    }

    @AfterAll
    static void stop() {
        server.close();
        inner.stop(0);
        outer.stop(0);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0.0.0.0",
                "localhost",
                "10.0.0.1",
                "192.168.1.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[fd00::1]",
                "[fe80::1]"
            })
    void a_private_address_is_refused_before_anything_is_sent(String host) {
        for (var typed : new String[] {host, host + ":" + inner.getAddress().getPort(), "https://" + host}) {
            var reply = connect(typed);

            assertThat(reply.status()).as(typed + " " + reply.body()).isIn(422, 503);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat(reply.text("/code")).isIn("connection_refused", "platform_away");
        }
        assertThat(ASKED).hasValue(0);
    }

    @Test
    void nobody_is_led_on_to_a_private_address() {
        var reply = connect("http://" + address(outer)).isProblem(422, "connection_refused");

        assertThat(reply.pointsAt("/form/server").text("/detail")).contains("leads on");
        assertThat(ASKED).hasValue(0);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "a b",
                "%00",
                "http://127.0.0.1:1",
                "//",
                "ftp://host.example"
            })
    void what_is_no_address_is_pointed_at(String typed) {
        connect(typed).isProblem(422, "connection_refused").pointsAt("/form/server");
    }

    private static Reply connect(String typed) {
        var body = Map.of("platform", "mastodon", "form", Map.of("server", typed));
        return browser.post(browser.path("/accounts/connections"), body);
    }

    private static HttpServer serve() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "127.0.0.1:" + server.getAddress().getPort();
    }
}
