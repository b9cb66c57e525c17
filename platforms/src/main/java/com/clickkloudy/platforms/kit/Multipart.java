package com.clickkloudy.platforms.kit;

import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.wire.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A `multipart/form-data` body. Files are read while it is written.
public final class Multipart {
    private final String boundary;
    private final List<Payload.Piece> pieces = new ArrayList<>();
    private boolean holdsFile;

    /// @param boundary what nobody can guess, and so nobody can write into a text or a file
    Multipart(String boundary) {
        this.boundary = boundary;
    }

    public Multipart text(String name, String value) {
        pieces.add(Payload.Piece.of(head(name, "") + "\r\n\r\n" + value + "\r\n"));
        return this;
    }

    public Multipart json(String name, Json value) {
        var typed = head(name, "\r\nContent-Type: application/json");
        pieces.add(Payload.Piece.of(typed + "\r\n\r\n" + value + "\r\n"));
        return this;
    }

    /// The file goes by a name of ours: what a person called it stays here.
    public Multipart file(String name, Job.File file) {
        var facts = file.media().facts();
        var called = "; filename=\"file." + FileType.ending(facts.type()) + "\"\r\nContent-Type: " + facts.type();
        holdsFile = true;
        pieces.add(Payload.Piece.of(head(name, called) + "\r\n\r\n"));
        pieces.add(new Payload.Piece(facts.bytes(), file.bytes()::open));
        pieces.add(Payload.Piece.of("\r\n"));
        return this;
    }

    boolean holdsFile() {
        return holdsFile;
    }

    private String head(String name, String more) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more;
    }

    Payload payload() {
        var all = new ArrayList<>(pieces);
        all.add(Payload.Piece.of("--" + boundary + "--\r\n"));
        return new Payload(Optional.of("multipart/form-data; boundary=" + boundary), all);
    }
}
