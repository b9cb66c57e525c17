package com.clickkloudy.storage.media;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.media.MediaStore.Staged;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/// Files that senders write into the store themselves, each to a place of its own that a ticket names. What lies there
/// is nobody's media until it was looked into and kept.
public interface DirectUploads {

    /// Where one file may be sent, by whoever knows the address.
    ///
    /// @param until how long a sending may begin
    Address address(WorkspaceId workspace, Ticket.Id ticket, Instant until) throws IOException;

    /// @return scheme, host and port of all its addresses
    URI origin();

    /// @return bytes; empty if nothing has arrived
    OptionalLong size(WorkspaceId workspace, Ticket.Id ticket) throws IOException;

    /// Takes what has arrived for a file to be kept; its hash is computed from its bytes. Closing it leaves it where it
    /// arrived.
    ///
    /// @throws java.nio.file.NoSuchFileException if nothing has arrived
    /// @throws IOException if the sender changes it meanwhile
    Staged stage(WorkspaceId workspace, Ticket.Id ticket) throws IOException;

    /// Throws away what has arrived; does nothing where there is nothing.
    void discard(WorkspaceId workspace, Ticket.Id ticket) throws IOException;

    /// Whoever knows it may write there, so it is a secret.
    ///
    /// @param headers what has to be sent along with the bytes
    record Address(URI uri, Map<String, String> headers) {
        public Address {
            headers = Map.copyOf(headers);
        }

        @Override
        public String toString() {
            return "Address[redacted]";
        }
    }
}
