package com.clickkloudy.api.media;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.storage.media.Ticket;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}/media/tickets")
@Tag(name = "media")
final class TicketEndpoints {
    private final OpenTicket open;
    private final UploadByTicket upload;

    TicketEndpoints(OpenTicket open, UploadByTicket upload) {
        this.open = open;
        this.upload = upload;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask where to send a file",
            description =
                    "Send it there, then finish the ticket. Where media rest in Azure Blob Storage, the file goes "
                            + "straight there.")
    TicketAnswer openTicket(Member member, @Valid @RequestBody TicketRequest request) {
        return open.open(member.workspace(), request);
    }

    @PutMapping(path = "/{id}/content", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Send a ticket's file, where media rest in files",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    void sendTicketContent(Member member, @PathVariable UUID id, HttpServletRequest request) {
        upload.take(member.workspace(), new Ticket.Id(id), request);
    }

    @PostMapping("/{id}")
    @Operation(
            summary = "Finish a ticket",
            description =
                    "What was sent is looked into and becomes media of the workspace. Asked again, it answers the "
                            + "same.")
    MediaAnswer finishTicket(Member member, @PathVariable UUID id) {
        return MediaAnswer.of(upload.finish(member.workspace(), new Ticket.Id(id)));
    }
}
