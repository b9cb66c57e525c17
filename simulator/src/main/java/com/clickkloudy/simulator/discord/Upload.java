package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Part;
import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.Film;
import com.clickkloudy.simulator.ledger.MediaShelf;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One file that came with a message, and what the message says of it.
record Upload(Part part, Optional<JsonNode> said, int number) {
    private static final int MOST = 10;
    private static final int MOST_BYTES = 10 << 20;
    private static final int MOST_BYTES_IN_ALL = 25 << 20;
    private static final int LONGEST_DESCRIPTION = 1024;

    /// The files of a request, `files[0]` first.
    ///
    /// @throws ApiError where they are too many, too large, or not described as a message has to
    static List<Upload> of(Call call, JsonNode message) {
        if (call.request().body().length > MOST_BYTES_IN_ALL) {
            throw ApiError.tooLarge();
        }
        var files = call.params().files();
        if (files.size() > MOST || message.path("attachments").size() > MOST) {
            throw ApiError.tooLong(MOST, "attachments");
        }
        var uploads = new ArrayList<Upload>();
        for (var number = 0; number < MOST; number++) {
            Part part = files.get("files[" + number + "]");
            if (part != null) {
                uploads.add(new Upload(part, said(message, number), number));
            }
        }
        uploads.forEach(Upload::check);
        return uploads;
    }

    private static Optional<JsonNode> said(JsonNode message, int number) {
        return message.path("attachments")
                .valueStream()
                .filter(each -> each.path("id").asString("").equals(Integer.toString(number)))
                .findFirst();
    }

    private void check() {
        if (part.bytes().length > MOST_BYTES) {
            throw ApiError.tooLarge();
        }
        if (part.bytes().length == 0) {
            throw new ApiError(400, 50046, "Invalid file uploaded");
        }
        if (description().codePointCount(0, description().length()) > LONGEST_DESCRIPTION) {
            throw ApiError.tooLong(LONGEST_DESCRIPTION, "attachments", Integer.toString(number), "description");
        }
    }

    private String description() {
        return said.map(each -> each.path("description").asString("")).orElse("");
    }

    Medium medium(MediaShelf shelf) {
        byte[] bytes = part.bytes();
        return new Medium(shelf.put(bytes), FileType.of(bytes), bytes.length, description());
    }

    /// What is remembered of it beside the file itself.
    Map<String, @Nullable Object> facts() {
        var picture = Film.of(part.bytes())
                .map(film -> new Picture(film.width(), film.height()))
                .or(() -> Picture.of(part.bytes()));
        return Json.object(
                "filename",
                        said.map(each -> each.path("filename").asString(""))
                                .filter(name -> !name.isEmpty())
                                .orElse("file" + number),
                "width", picture.map(Picture::width).orElse(0),
                "height", picture.map(Picture::height).orElse(0));
    }
}
