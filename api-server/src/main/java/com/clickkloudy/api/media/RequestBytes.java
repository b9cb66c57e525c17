package com.clickkloudy.api.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.util.LimitedInputStream;
import org.springframework.util.unit.DataSize;

/// A file that is a request's whole body, read while it arrives.
final class RequestBytes extends LimitedInputStream {
    private RequestBytes(InputStream body, long most) {
        super(body, most);
    }

    static InputStream of(HttpServletRequest request, DataSize largest) throws IOException {
        if (request.getContentLengthLong() > largest.toBytes()) {
            throw UploadFailures.tooLarge(largest);
        }
        return new RequestBytes(request.getInputStream(), largest.toBytes());
    }

    @Override
    protected void raiseError(long most, long count) throws IOException {
        throw new FileSizeLimitExceededException("The file is larger than is taken.", count, most);
    }
}
