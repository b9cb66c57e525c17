package com.clickkloudy.api.media;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.media.ShownName;
import com.clickkloudy.model.media.Media;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Shows a workspace's file to its people, under the name that they gave it. Browsers ask again each time, so that
/// whoever has left the workspace sees nothing more.
@Component
final class ShowMedia {
    private final WriteFile files;

    ShowMedia(WriteFile files) {
        this.files = files;
    }

    void show(Media media, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            files.write(shown(media), request, response);
        } catch (NoSuchFileException lost) {
            throw Refusal.of(
                    HttpStatus.NOT_FOUND, "file_lost", "The bytes of this file are gone. Upload it once more.");
        }
    }

    private static ShownFile shown(Media media) {
        var facts = media.facts();
        var headers = Map.of(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition(media).toString(),
                "Cross-Origin-Resource-Policy",
                "same-origin");
        return new ShownFile(
                media.workspace(), media.hash(), facts.type(), facts.bytes(), "private, no-cache", headers);
    }

    private static ContentDisposition disposition(Media media) {
        boolean seen = media.facts().isImage() || media.facts().isVideo();
        var disposition = seen ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition
                .filename(ShownName.saved(media.name(), media.facts().type()), StandardCharsets.UTF_8)
                .build();
    }
}
