package com.clickkloudy.api.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import com.clickkloudy.storage.access.vault.Keyset;
import com.clickkloudy.workflows.wire.Sealer;
import com.clickkloudy.workflows.wire.Wire;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final String UI = "http://127.0.0.1:8233";
    /// As the UI of Temporal 1.31 asks.
    private static final String DECODE = "/api/v1/operator/codec/decode?preserveStorageRefs=true";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.with(Map.of("clickkloudy.temporal.ui", UI));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_admin_reads_in_temporals_ui_what_rests_sealed_in_a_history() {
        var reply = decode(server.admin(), UI, sealed("a fact of a campaign")).is(200);

        assertThat(sealed("a fact of a campaign")).doesNotContain(base64("\"a fact of a campaign\""));
        assertThat(reply.text("/payloads/0/data")).isEqualTo(base64("\"a fact of a campaign\""));
        assertThat(reply.text("/payloads/0/metadata/encoding")).isEqualTo(base64("json/plain"));
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(UI);
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    }

    @Test
    void a_browser_may_ask_before_it_asks() {
        var reply = server.browser()
                .send(
                        "OPTIONS",
                        DECODE,
                        "",
                        Map.of(
                                "Origin",
                                UI,
                                "Access-Control-Request-Method",
                                "POST",
                                "Access-Control-Request-Headers",
                                "content-type,x-namespace"));

        reply.is(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(UI);
        assertThat(reply.header("Access-Control-Allow-Headers")).isEqualToIgnoringCase("content-type, x-namespace");
    }

    @Test
    void whoever_is_not_signed_in_or_no_operator_reads_nothing() {
        decode(server.browser(), UI, sealed("secret")).isProblem(401, "signed_out");
        decode(server.neighbour(), UI, sealed("secret")).isProblem(403, "operators_only");
    }

    @Test
    void another_page_is_refused_though_an_admin_has_it_open() {
        for (var origin :
                new String[] {"http://127.0.0.1:8234", "https://evil.example", "http://localhost:8233", "null"}) {
            var reply = decode(server.admin(), origin, sealed("secret")).is(403);
            assertThat(reply.headers()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void without_an_origin_it_takes_the_token_of_this_browser() {
        var admin = server.admin();

        admin.send("POST", DECODE, sealed("x"), Map.of("X-XSRF-TOKEN", "made-up"))
                .isProblem(403, "csrf_missing");
        admin.send("POST", DECODE, sealed("x"), Map.of()).is(200);
    }

    @Test
    void no_other_address_is_open_to_temporals_ui() {
        var reply = server.admin().send("GET", "/api/v1/me", "", Map.of("Origin", UI));

        assertThat(reply.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void what_was_not_sealed_here_stays_as_it_is_and_rubbish_is_refused() {
        var admin = server.admin();
        var foreign = "{\"payloads\":[{\"metadata\":{\"encoding\":\"%s\"},\"data\":\"AAAA\"},{}]}"
                .formatted(base64("binary/encrypted"));

        assertThat(decode(admin, UI, foreign).is(200).body()).isEqualTo(foreign);
        assertThat(decode(admin, UI, "{}").is(200).body()).isEqualTo("{}");
        decode(admin, UI, "[1").isProblem(422, "invalid");
        decode(admin, UI, "{\"payloads\":[{\"data\":\"%%%\"}]}").isProblem(422, "invalid");
    }

    private static Reply decode(Browser browser, String origin, String body) {
        return browser.send(
                "POST", DECODE, body, Map.of("Origin", origin, "X-XSRF-TOKEN", "", "X-Namespace", "default"));
    }

    /// As the SDK writes it into a history.
    private static String sealed(String value) {
        var seal = server.bean(Keyset.class).seal("temporal");
        var payloads = Wire.sealedBy(Sealer.of(seal::seal, seal::open))
                .toPayloads(value)
                .orElseThrow();
        try {
            return JsonFormat.printer().print(payloads);
        } catch (InvalidProtocolBufferException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
