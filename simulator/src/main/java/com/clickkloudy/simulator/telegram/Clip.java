package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.http.Part;
import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.Film;
import com.clickkloudy.simulator.ledger.MediaShelf;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.Picture;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A film or an animation that a bot may send: uploaded just now, or known by the file_id that an earlier message gave.
/// What is sent as a film and is no MP4 is shown as a document; so is what is sent as an animation and does not move.
/// The 50 MB of the documentation are read as millions of bytes.
///
/// @param field of the message in which it is shown: `video`, `animation` or `document`
record Clip(String field, String sha256, String type, long bytes, int width, int height, int seconds)
        implements Attached {
    private static final long MOST_BYTES = 50_000_000;
    private static final int PARTS = 8;

    /// @param wanted `video` or `animation`: what the bot sends it as
    static Clip sent(String wanted, Params params, World world, Bot bot) {
        if (params.file(wanted).isPresent()) {
            return uploaded(wanted, params.file(wanted).get(), world.media());
        }
        if (params.text(wanted).isEmpty()) {
            throw BotError.bad("there is no " + wanted + " in the request");
        }
        return named(wanted, params.text(wanted), params, world, bot);
    }

    static Clip named(String wanted, String value, Params params, World world, Bot bot) {
        return Attached.named(
                value, params, world, part -> uploaded(wanted, part, world.media()), parts -> read(parts, bot));
    }

    private static Clip uploaded(String wanted, Part part, MediaShelf shelf) {
        byte[] bytes = part.bytes();
        if (bytes.length == 0) {
            throw BotError.bad("file must be non-empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw new BotError(413, "Request Entity Too Large");
        }
        String type = FileType.of(bytes);
        var film = Film.of(bytes).orElseGet(() -> still(bytes));
        boolean moves = type.equals("video/mp4") || (wanted.equals("animation") && type.equals("image/gif"));
        return new Clip(
                moves ? wanted : "document",
                shelf.put(bytes),
                type,
                bytes.length,
                film.width(),
                film.height(),
                film.seconds());
    }

    private static Film still(byte[] bytes) {
        var picture = Picture.of(bytes).orElse(new Picture(0, 0));
        return new Film(picture.width(), picture.height(), Duration.ZERO, "");
    }

    private static Optional<Clip> read(List<String> parts, Bot bot) {
        return parts.size() == PARTS && parts.get(7).equals(bot.id())
                ? Optional.of(new Clip(
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        Long.parseLong(parts.get(3)),
                        Integer.parseInt(parts.get(4)),
                        Integer.parseInt(parts.get(5)),
                        Integer.parseInt(parts.get(6))))
                : Optional.empty();
    }

    private String fileId(World world, Bot bot) {
        return world.seal()
                .seal(String.join(
                        "|",
                        field,
                        sha256,
                        type,
                        Long.toString(bytes),
                        Integer.toString(width),
                        Integer.toString(height),
                        Integer.toString(seconds),
                        bot.id()));
    }

    @Override
    public Medium medium() {
        return new Medium(sha256, type, bytes, "");
    }

    /// An animation is a document, too, for those who know nothing else.
    @Override
    public Map<String, @Nullable Object> shown(World world, Bot bot) {
        var document = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "file_id",
                fileId(world, bot),
                "file_unique_id",
                sha256.substring(0, 15),
                "mime_type",
                type,
                "file_size",
                bytes));
        var shown = new LinkedHashMap<String, @Nullable Object>();
        if (!field.equals("video")) {
            shown.put("document", document);
        }
        if (!field.equals("document")) {
            var film = new LinkedHashMap<>(document);
            film.putAll(Json.object("width", width, "height", height, "duration", seconds));
            shown.put(field, film);
        }
        return shown;
    }
}
