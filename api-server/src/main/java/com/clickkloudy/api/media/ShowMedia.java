package com.clickkloudy.api.media;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.media.ShownName;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Span;
import com.clickkloudy.storage.media.StoreFailed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/// Writes a file's bytes so that a browser shows a picture or a film and runs nothing, whatever else the bytes may
/// be: the type is the probed one and may not be guessed again, and a page made of them would stand in a sandbox
/// without rights. Browsers ask again each time, so that whoever has left the workspace sees nothing more.
@Component
final class ShowMedia {
    private final MediaStore store;

    ShowMedia(MediaStore store) {
        this.store = store;
    }

    void show(Media media, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = '"' + media.hash().hex() + '"';
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            answer(media, wanted(media, tag, request), request, response);
        }
    }

    private static Wanted wanted(Media media, String tag, HttpServletRequest request) {
        var range = request.getHeader(HttpHeaders.RANGE);
        return Wanted.of(
                range,
                request.getHeader(HttpHeaders.IF_RANGE),
                tag,
                media.facts().bytes());
    }

    private void answer(Media media, Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (wanted) {
            case Wanted.All all -> write(media, new Span(0, media.facts().bytes()), request, response);
            case Wanted.Range range -> {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, range.header());
                write(media, range.span(), request, response);
            }
            case Wanted.Beyond beyond -> {
                response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, beyond.header());
            }
        }
    }

    private void write(Media media, Span span, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (var bytes = open(media, span)) {
            describe(media, response);
            response.setContentLengthLong(span.length());
            if (!request.getMethod().equals("HEAD")) {
                bytes.transferTo(response.getOutputStream());
            }
        }
    }

    private InputStream open(Media media, Span span) throws IOException {
        try {
            return store.open(media.workspace(), media.hash(), span);
        } catch (NoSuchFileException lost) {
            throw Refusal.of(
                    HttpStatus.NOT_FOUND, "file_lost", "The bytes of this file are gone. Upload it once more.");
        } catch (StoreFailed failed) {
            throw Refusal.unavailable(failed.sentence());
        }
    }

    private static void describe(Media media, HttpServletResponse response) {
        response.setContentType(media.facts().type());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(media).toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static ContentDisposition disposition(Media media) {
        boolean seen = media.facts().isImage() || media.facts().isVideo();
        var disposition = seen ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition
                .filename(ShownName.saved(media.name(), media.facts().type()), StandardCharsets.UTF_8)
                .build();
    }
}
