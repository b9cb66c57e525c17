package com.clickkloudy.api.media;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.storage.media.DirectUploads;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Ticket;
import com.clickkloudy.storage.media.Tickets;
import com.clickkloudy.storage.media.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes media of a file that was sent by ticket. Nothing that the sender says of it is believed: its bytes are hashed
/// and looked into here.
@Component
final class UploadByTicket {
    private final MediaStore store;
    private final Tickets tickets;
    private final Uploads uploads;
    private final UploadMedia upload;
    private final MediaSettings settings;
    private final Clock clock;

    UploadByTicket(
            MediaStore store,
            Tickets tickets,
            Uploads uploads,
            UploadMedia upload,
            MediaSettings settings,
            ObjectProvider<Clock> clock) {
        this.store = store;
        this.tickets = tickets;
        this.uploads = uploads;
        this.upload = upload;
        this.settings = settings;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /// What is sent to this server, because media rest in files.
    void take(WorkspaceId workspace, Ticket.Id id, HttpServletRequest request) {
        var ticket = find(workspace, id);
        if (store.direct().isPresent()) {
            throw Refusal.conflict("send_elsewhere", "Send the file to the address that the ticket names.");
        }
        if (ticket.media().isPresent() || clock.instant().isAfter(ticket.expiresAt())) {
            throw Refusal.conflict("ticket_over", "This ticket is over. Ask for another one.");
        }
        try (var staged = store.stage(workspace, RequestBytes.of(request, settings.largest()))) {
            tickets.redeem(
                    workspace, id, upload.keep(workspace, ticket.name(), staged).id());
        } catch (IOException failed) {
            throw UploadFailures.of(failed, settings.largest());
        }
    }

    Media finish(WorkspaceId workspace, Ticket.Id id) {
        var ticket = find(workspace, id);
        var known = ticket.media();
        return known.isPresent() ? media(workspace, known.get()) : finish(ticket);
    }

    private Media finish(Ticket ticket) {
        var direct = store.direct().orElseThrow(UploadByTicket::nothingSent);
        try {
            mustFit(ticket, direct);
            var media = keep(ticket, direct);
            tickets.redeem(ticket.workspace(), ticket.id(), media.id());
            direct.discard(ticket.workspace(), ticket.id());
            return media;
        } catch (NoSuchFileException overtaken) {
            return meanwhile(ticket).orElseThrow(UploadByTicket::nothingSent);
        } catch (IOException failed) {
            throw UploadFailures.of(failed, settings.largest());
        }
    }

    private void mustFit(Ticket ticket, DirectUploads direct) throws IOException {
        var size = direct.size(ticket.workspace(), ticket.id());
        if (size.isEmpty()) {
            throw new NoSuchFileException(ticket.id().toString());
        }
        if (size.getAsLong() > settings.largest().toBytes()) {
            direct.discard(ticket.workspace(), ticket.id());
            throw UploadFailures.tooLarge(settings.largest());
        }
    }

    private Media keep(Ticket ticket, DirectUploads direct) throws IOException {
        try (var staged = direct.stage(ticket.workspace(), ticket.id())) {
            return upload.keep(ticket.workspace(), ticket.name(), staged);
        } catch (Refusal unfit) {
            var meanwhile = meanwhile(ticket);
            direct.discard(ticket.workspace(), ticket.id());
            return meanwhile.orElseThrow(() -> unfit);
        }
    }

    /// What somebody who finished it at the same time made of it.
    private Optional<Media> meanwhile(Ticket ticket) {
        return find(ticket.workspace(), ticket.id()).media().map(id -> media(ticket.workspace(), id));
    }

    private Ticket find(WorkspaceId workspace, Ticket.Id id) {
        return tickets.find(workspace, id).orElseThrow(Refusal::notFound);
    }

    private Media media(WorkspaceId workspace, MediaId id) {
        return uploads.find(workspace, id).orElseThrow(Refusal::notFound);
    }

    private static Refusal nothingSent() {
        return Refusal.conflict(
                "nothing_sent", "Nothing has arrived yet. Send the file to the ticket's address, then finish it.");
    }
}
