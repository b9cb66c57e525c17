package com.clickkloudy.api.media;

import com.clickkloudy.media.ShownName;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.media.DirectUploads.Address;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Ticket;
import com.clickkloudy.storage.media.Tickets;
import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Says where a file may be sent: straight to the store, where it can be reached so, else to this server.
@Component
final class OpenTicket {
    private static final Duration OPEN_FOR = Duration.ofMinutes(15);
    /// Bytes a second: over a line so slow a large file is still sent in time, block by block.
    private static final long SLOW_LINE = 128 * 1024;

    private final MediaStore store;
    private final Tickets tickets;
    private final MediaSettings settings;
    private final Clock clock;

    OpenTicket(MediaStore store, Tickets tickets, MediaSettings settings, ObjectProvider<Clock> clock) {
        this.store = store;
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    TicketAnswer open(WorkspaceId workspace, TicketRequest request) {
        if (request.bytes() > settings.largest().toBytes()) {
            throw UploadFailures.tooLarge(settings.largest());
        }
        var id = new Ticket.Id(Generators.timeBasedEpochGenerator().generate());
        var until = clock.instant().plus(OPEN_FOR).plusSeconds(request.bytes() / SLOW_LINE);
        var ticket = new Ticket(id, workspace, ShownName.of(request.name()), until, Optional.empty());
        try {
            var address = address(ticket);
            tickets.add(ticket);
            return TicketAnswer.of(ticket, address);
        } catch (IOException failed) {
            throw UploadFailures.of(failed, settings.largest());
        }
    }

    private Address address(Ticket ticket) throws IOException {
        var direct = store.direct();
        if (direct.isPresent()) {
            return direct.get().address(ticket.workspace(), ticket.id(), ticket.expiresAt());
        }
        var path = "/api/v1/workspaces/" + ticket.workspace() + "/media/tickets/" + ticket.id() + "/content";
        return new Address(URI.create(path), Map.of("Content-Type", MediaType.APPLICATION_OCTET_STREAM_VALUE));
    }
}
