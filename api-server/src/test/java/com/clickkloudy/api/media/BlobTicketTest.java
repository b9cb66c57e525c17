package com.clickkloudy.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import com.clickkloudy.storage.media.blob.Azurite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The whole API server over Azurite: tickets lead straight to the account.
class BlobTicketTest {
    private static TestServer server;
    private static Browser browser;
    private static HttpClient sender;

    @BeforeAll
    static void start() {
        server = TestServer.with(Map.of(
                "clickkloudy.media.store",
                "blob",
                "clickkloudy.media.blob.connection",
                Azurite.plain().connection(),
                "clickkloudy.media.blob.container",
                "media-" + UUID.randomUUID(),
                "clickkloudy.media.largest",
                "1MB"));
        browser = server.admin();
        sender = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        sender.close();
        server.close();
    }

    @Test
    void what_is_sent_to_the_account_becomes_media() throws Exception {
        var photo = Samples.jpeg(320, 200);
        var ticket = open("holiday.png");
        assertThat(URI.create(ticket.text("/url")).getAuthority())
                .isNotEqualTo(server.address().getAuthority());

        assertThat(send(ticket, photo)).isEqualTo(201);
        var media = finish(ticket).is(200);

        assertThat(media.text("/name")).isEqualTo("holiday.png");
        assertThat(media.text("/type")).isEqualTo("image/jpeg");
        assertThat(media.text("/sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(photo)));
        assertThat(browser.send(browser.request(media.text("/content")).build(), BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(photo);
        assertThat(finish(ticket).is(200).json()).isEqualTo(media.json());
    }

    @Test
    void our_pages_may_send_to_the_account() {
        var account = URI.create(open("a.png").text("/url"));

        assertThat(browser.get("/").header("Content-Security-Policy"))
                .contains("connect-src 'self' http://" + account.getAuthority() + "/;");
    }

    @Test
    void an_upload_through_the_server_ends_in_the_account_too() {
        var media = Form.file("a.png", Samples.png(31, 17)).sendTo(browser).is(201);

        var part = browser.send("GET", media.text("/content"), "", Map.of("Range", "bytes=1-3"));

        assertThat(part.is(206).body()).isEqualTo("PNG");
        assertThat(browser.get("/api/v1/health").is(200).body()).contains("mediaStore");
    }

    @Test
    void a_ticket_that_is_finished_by_many_at_once_is_one_file() throws Exception {
        var ticket = open("a.png");
        send(ticket, Samples.png(40, 40));
        Callable<Reply> finish = () -> finish(ticket);

        var ids = new ArrayList<String>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : people.invokeAll(List.of(finish, finish, finish, finish))) {
                ids.add(each.get().is(200).text("/id"));
            }
        }

        assertThat(ids).hasSize(4).containsOnly(ids.getFirst());
    }

    @Test
    void what_cannot_be_taken_is_thrown_away_and_may_be_sent_better() throws Exception {
        var ticket = open("a.png");
        finish(ticket).isProblem(409, "nothing_sent");

        send(ticket, Samples.page());
        finish(ticket).isProblem(422, "file_type_not_taken");
        finish(ticket).isProblem(409, "nothing_sent");
        send(ticket, new byte[2 * 1024 * 1024]);
        finish(ticket).isProblem(413, "file_too_large");

        send(ticket, Samples.png(41, 41));
        finish(ticket).is(200);
    }

    @Test
    void the_way_through_the_server_is_closed() throws Exception {
        var ticket = open("a.png");

        browser.send(browser.request(browser.path("/media/tickets/" + ticket.text("/id") + "/content"))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(Samples.png(5, 5)))
                        .build())
                .isProblem(409, "send_elsewhere");
    }

    private static Reply open(String name) {
        return browser.post(browser.path("/media/tickets"), Map.of("name", name, "bytes", 1))
                .is(201);
    }

    private static int send(Reply ticket, byte[] bytes) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(ticket.text("/url")))
                .timeout(Duration.ofMinutes(1))
                .method(ticket.text("/method"), BodyPublishers.ofByteArray(bytes));
        ticket.json()
                .at("/headers")
                .propertyStream()
                .forEach(each -> request.header(each.getKey(), each.getValue().asString()));
        return sender.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static Reply finish(Reply ticket) {
        return browser.send("POST", browser.path("/media/tickets/" + ticket.text("/id")), "", Map.of());
    }
}
