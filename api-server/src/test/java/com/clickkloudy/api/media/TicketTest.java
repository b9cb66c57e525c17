package com.clickkloudy.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tickets where media rest in files.
class TicketTest {
    private static final byte[] PHOTO = Samples.jpeg(320, 200);
    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = TestServer.with(Map.of("clickkloudy.media.largest", "3MB"));
        browser = server.admin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void what_is_sent_here_becomes_media() {
        var ticket = open("../holiday.png");
        assertThat(ticket.text("/method")).isEqualTo("PUT");
        assertThat(ticket.text("/url")).isEqualTo(browser.path("/media/tickets/" + ticket.text("/id") + "/content"));

        send(ticket, PHOTO).is(204);
        var media = finish(ticket).is(200);

        assertThat(media.text("/name")).isEqualTo("holiday.png");
        assertThat(media.text("/type")).isEqualTo("image/jpeg");
        assertThat(browser.send(browser.request(media.text("/content")).build(), BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(PHOTO);
        assertThat(finish(ticket).is(200).json()).isEqualTo(media.json());
    }

    @Test
    void a_ticket_is_good_for_one_file() {
        var ticket = open("a.png");
        send(ticket, PHOTO).is(204);

        send(ticket, Samples.png(9, 9)).isProblem(409, "ticket_over");

        assertThat(finish(ticket).is(200).text("/type")).isEqualTo("image/jpeg");
    }

    @Test
    void a_file_may_be_larger_than_other_requests() {
        var ticket = open("film.mp4");
        var film = Samples.joined(Samples.startOfFilm(2_000_000), new byte[2_000_000]);

        send(ticket, film).is(204);

        assertThat(finish(ticket).is(200).text("/kind")).isEqualTo("VIDEO");
    }

    @Test
    void a_ticket_that_ended_takes_nothing() {
        var ticket = open("a.png");
        server.database()
                .jdbc()
                .sql("update media_ticket set expires_at = now() - interval '1 second' where id = ?::uuid")
                .param(ticket.text("/id"))
                .update();

        send(ticket, PHOTO).isProblem(409, "ticket_over");
        finish(ticket).isProblem(409, "nothing_sent");
    }

    @Test
    void nothing_is_made_of_nothing() {
        finish(open("a.png")).isProblem(409, "nothing_sent");
    }

    @Test
    void what_cannot_be_taken_is_refused_and_may_be_sent_better() {
        var ticket = open("a.png");

        send(ticket, Samples.page()).isProblem(422, "file_type_not_taken");
        send(ticket, new byte[4 * 1024 * 1024]).isProblem(413, "file_too_large");
        browser.post(browser.path("/media/tickets"), Map.of("name", "a.mp4", "bytes", 4 * 1024 * 1024))
                .isProblem(413, "file_too_large");

        send(ticket, PHOTO).is(204);
        finish(ticket).is(200);
    }

    @Test
    void a_ticket_of_another_workspace_does_not_exist() {
        var ticket = open("a.png");
        var neighbour = server.neighbour();

        neighbour
                .post(browser.path("/media/tickets/" + ticket.text("/id")), Map.of())
                .isProblem(404, "not_found");
        neighbour
                .post(neighbour.path("/media/tickets/" + ticket.text("/id")), Map.of())
                .isProblem(404, "not_found");
        browser.post(browser.path("/media/tickets/" + UUID.randomUUID()), Map.of())
                .isProblem(404, "not_found");
    }

    private static Reply open(String name) {
        return browser.post(browser.path("/media/tickets"), Map.of("name", name, "bytes", PHOTO.length))
                .is(201);
    }

    private static Reply send(Reply ticket, byte[] bytes) {
        var request = browser.request(ticket.text("/url"))
                .header("Content-Type", ticket.text("/headers/Content-Type"))
                .PUT(BodyPublishers.ofByteArray(bytes));
        return browser.send(request.build());
    }

    private static Reply finish(Reply ticket) {
        return browser.send("POST", browser.path("/media/tickets/" + ticket.text("/id")), "", Map.of());
    }
}
