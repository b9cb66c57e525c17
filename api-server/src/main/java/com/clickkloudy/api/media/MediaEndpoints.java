package com.clickkloudy.api.media;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.storage.media.Uploads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}/media")
@Tag(name = "media")
final class MediaEndpoints {
    private final UploadMedia upload;
    private final ShowMedia show;
    private final Uploads uploads;

    MediaEndpoints(UploadMedia upload, ShowMedia show, Uploads uploads) {
        this.upload = upload;
        this.show = show;
        this.uploads = uploads;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Upload a file",
            description = "The same bytes again answer the same media.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = UploadForm.class))))
    MediaAnswer uploadMedia(Member member, HttpServletRequest request) {
        return MediaAnswer.of(upload.upload(member.workspace(), request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One file")
    MediaAnswer getMedia(Member member, @PathVariable UUID id) {
        return MediaAnswer.of(find(member, id));
    }

    @GetMapping("/{id}/content")
    @Operation(summary = "A file's bytes")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.ALL_VALUE, schema = @Schema(type = "string", format = "binary")))
    void getMediaContent(Member member, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show.show(find(member, id), request, response);
    }

    private Media find(Member member, UUID id) {
        return uploads.find(member.workspace(), new MediaId(id)).orElseThrow(Refusal::notFound);
    }

    @Schema(description = "The file.")
    record UploadForm(
            @Schema(type = "string", format = "binary") String file) {}
}
