package com.clickkloudy.simulator.page;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Request;
import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.MediaShelf;

/// `/media/{sha256}`: the bytes as they were accepted. Only pictures and films are shown as such.
public final class MediaPage {
    private final MediaShelf media;

    public MediaPage(MediaShelf media) {
        this.media = media;
    }

    public Answer answer(Request request) {
        String hash = request.path().startsWith("/") ? request.path().substring(1) : "";
        return media.get(hash).map(MediaPage::file).orElseGet(() -> Answer.empty(404));
    }

    /// The bytes with the headers that keep a browser from taking them for anything but what they are.
    public static Answer file(byte[] bytes) {
        String type = FileType.of(bytes);
        return Answer.of(200, type, bytes)
                .with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Disposition", type.equals(FileType.UNKNOWN) ? "attachment" : "inline")
                .with("Cache-Control", "max-age=86400, immutable");
    }
}
