package com.clickkloudy.storage.media.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.media.Ticket;
import com.clickkloudy.storage.media.Tickets;
import com.clickkloudy.storage.media.Uploads;
import com.clickkloudy.storage.system.StrayMedia;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class TicketsJdbcTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static TestDatabase database;
    private static ConfigurableApplicationContext room;
    private static Tickets tickets;

    private final WorkspaceId workspace = newWorkspace();

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        room = database.room();
        tickets = room.getBean(Tickets.class);
    }

    @AfterAll
    static void close() {
        room.close();
        database.close();
    }

    @Test
    void a_ticket_is_found_in_its_workspace_alone() {
        var ticket = given(NOON);

        assertThat(tickets.find(workspace, ticket.id())).contains(ticket);
        assertThat(tickets.find(newWorkspace(), ticket.id())).isEmpty();
    }

    @Test
    void what_became_of_it_is_noted_once() {
        var ticket = given(NOON);
        var first = media("1");
        var second = media("2");

        tickets.redeem(newWorkspace(), ticket.id(), first);
        assertThat(tickets.find(workspace, ticket.id())).contains(ticket);
        tickets.redeem(workspace, ticket.id(), first);
        tickets.redeem(workspace, ticket.id(), second);

        assertThat(tickets.find(workspace, ticket.id()).orElseThrow().media()).contains(first);
    }

    @Test
    void one_that_ended_long_ago_is_forgotten_by_the_sweep() throws IOException {
        var old = given(NOON.minusSeconds(1));
        var young = given(NOON);

        room.getBean(StrayMedia.class).discard(NOON);

        assertThat(tickets.find(workspace, old.id())).isEmpty();
        assertThat(tickets.find(workspace, young.id())).isPresent();
    }

    private Ticket given(Instant until) {
        var ticket = new Ticket(new Ticket.Id(UUID.randomUUID()), workspace, "a.mp4", until, Optional.empty());
        tickets.add(ticket);
        return ticket;
    }

    private MediaId media(String digit) {
        var facts = new Media.Facts("image/jpeg", 1, Optional.empty());
        var hash = new Sha256(digit.repeat(64));
        var media = new Media(new MediaId(UUID.randomUUID()), workspace, hash, "photo.jpg", facts, NOON);
        return room.getBean(Uploads.class).add(media).id();
    }

    private static WorkspaceId newWorkspace() {
        var id = UUID.randomUUID();
        database.jdbc()
                .sql("insert into workspace (id, name, zone) values (?, 'Acme', 'UTC')")
                .param(id)
                .update();
        return new WorkspaceId(id);
    }
}
