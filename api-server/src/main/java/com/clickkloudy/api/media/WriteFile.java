package com.clickkloudy.api.media;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Span;
import com.clickkloudy.storage.media.StoreFailed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/// Writes a file's bytes, or a part of them, so that a browser shows a picture or a film and runs nothing, whatever
/// else
/// the bytes may be: the type is the probed one and may not be guessed again, and a page made of them would stand in a
/// sandbox without rights.
@Component
public final class WriteFile {
    private final MediaStore store;

    WriteFile(MediaStore store) {
        this.store = store;
    }

    /// @throws java.nio.file.NoSuchFileException if its bytes are gone; then nothing was written
    public void write(ShownFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = '"' + file.hash().hex() + '"';
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, file.caching());
        } else {
            answer(file, wanted(file, tag, request), request, response);
        }
    }

    private static Wanted wanted(ShownFile file, String tag, HttpServletRequest request) {
        var range = request.getHeader(HttpHeaders.RANGE);
        return Wanted.of(range, request.getHeader(HttpHeaders.IF_RANGE), tag, file.bytes());
    }

    private void answer(ShownFile file, Wanted wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (wanted) {
            case Wanted.All all -> write(file, new Span(0, file.bytes()), request, response);
            case Wanted.Range range -> {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, range.header());
                write(file, range.span(), request, response);
            }
            case Wanted.Beyond beyond -> {
                response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, beyond.header());
            }
        }
    }

    private void write(ShownFile file, Span span, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (var bytes = open(file, span)) {
            describe(file, response);
            response.setContentLengthLong(span.length());
            if (!request.getMethod().equals("HEAD")) {
                bytes.transferTo(response.getOutputStream());
            }
        }
    }

    private InputStream open(ShownFile file, Span span) throws IOException {
        try {
            return store.open(file.workspace(), file.hash(), span);
        } catch (StoreFailed failed) {
            throw Refusal.unavailable(failed.sentence());
        }
    }

    private static void describe(ShownFile file, HttpServletResponse response) {
        response.setContentType(file.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, file.caching());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        file.headers().forEach(response::setHeader);
    }
}
