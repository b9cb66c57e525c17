package com.clickkloudy.api.media;

import com.clickkloudy.storage.media.DirectUploads.Address;
import com.clickkloudy.storage.media.Ticket;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

@Schema(name = "UploadTicket", description = "Where one file may be sent. Whoever knows the address may use it.")
record TicketAnswer(
        UUID id,
        @Schema(description = "How its bytes are sent.") String method,

        @Schema(format = "uri-reference", description = "Where its bytes are sent, as they are.")
        String url,

        @Schema(description = "What has to be sent along.") Map<String, String> headers,

        @Schema(description = "The sending has begun by then; of a file in blocks, that of each block.")
        Instant expiresAt) {

    static TicketAnswer of(Ticket ticket, Address address) {
        return new TicketAnswer(
                ticket.id().value(), "PUT", address.uri().toString(), address.headers(), ticket.expiresAt());
    }

    @Override
    public String toString() {
        return "TicketAnswer[id=" + id + "]";
    }
}
