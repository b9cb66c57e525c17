package com.clickkloudy.api.media;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/// The one file of a form, read while it arrives: the server keeps no copy of its own, in memory or on disk.
final class FormFile {
    private static final String FIELD = "file";
    private static final int HEADERS = 8 * 1024;

    /// What a form adds to its file.
    private static final long FRAME = 64 * 1024;

    private final FileItemIterator parts;
    private final FileItemStream part;

    private FormFile(FileItemIterator parts, FileItemStream part) {
        this.parts = parts;
        this.part = part;
    }

    static FormFile of(HttpServletRequest request, DataSize largest) throws IOException {
        if (request.getContentLengthLong() > largest.toBytes() + FRAME) {
            throw UploadFailures.tooLarge(largest);
        }
        var form = new FileUpload();
        form.setHeaderEncoding("UTF-8");
        form.setPartHeaderSizeMax(HEADERS);
        form.setFileSizeMax(largest.toBytes());
        var parts = form.getItemIterator(new ServletRequestContext(request));
        if (parts.hasNext()) {
            var part = parts.next();
            if (!part.isFormField() && FIELD.equals(part.getFieldName())) {
                return new FormFile(parts, part);
            }
        }
        throw Refusal.invalid(new FieldError("/file", "Send one file, as the field \"file\" of a form."));
    }

    /// As the sender wrote it.
    String name() {
        try {
            return Optional.ofNullable(part.getName()).orElse("");
        } catch (InvalidFileNameException hidden) {
            return hidden.getName();
        }
    }

    InputStream bytes() throws IOException {
        return part.openStream();
    }

    void mustBeAll() throws IOException {
        if (parts.hasNext()) {
            throw Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "one_file_at_a_time",
                    "Send one file in each request, and no more.");
        }
    }
}
