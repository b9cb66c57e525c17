package com.clickkloudy.storage.media;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.MediaId;
import java.util.Optional;

/// Tickets for uploads that were given out.
public interface Tickets {
    void add(Ticket ticket);

    Optional<Ticket> find(WorkspaceId workspace, Ticket.Id id);

    /// Notes what became of a ticket's file. Of several notes the first stays.
    void redeem(WorkspaceId workspace, Ticket.Id id, MediaId media);
}
