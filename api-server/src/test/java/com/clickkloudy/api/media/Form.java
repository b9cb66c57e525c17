package com.clickkloudy.api.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;

/// A form as a browser sends it.
public final class Form {
    private static final String BOUNDARY = "----a-boundary";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public static Form file(String name, byte[] bytes) {
        return new Form().with("file", name, bytes);
    }

    Form with(String field, String name, byte[] bytes) {
        body.writeBytes(head(field, name));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    Form withText(String field, String text) {
        var part =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + text + "\r\n";
        body.writeBytes(part.getBytes(UTF_8));
        return this;
    }

    byte[] toArray() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(end());
        return whole.toByteArray();
    }

    public Reply sendTo(Browser browser) {
        return send(browser, BodyPublishers.ofByteArray(toArray()));
    }

    /// Sent in chunks, without a length.
    Reply sendInChunksTo(Browser browser) {
        return send(browser, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(toArray())));
    }

    static Reply send(Browser browser, BodyPublisher body) {
        return browser.send(browser.request(browser.path("/media"))
                .header("Content-Type", TYPE)
                .POST(body)
                .build());
    }

    /// A form around a file that is too large to be held.
    static InputStream around(String name, InputStream file) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head("file", name)),
                file,
                new ByteArrayInputStream("\r\n".getBytes(UTF_8)),
                new ByteArrayInputStream(end()))));
    }

    private static byte[] head(String field, String name) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/html\r\n\r\n";
        return head.getBytes(UTF_8);
    }

    private static byte[] end() {
        return ("--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
    }
}
