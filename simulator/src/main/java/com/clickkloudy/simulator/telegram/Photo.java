package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.http.Part;
import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.MediaShelf;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.Picture;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A picture that a bot may send: uploaded just now, or known by the file_id that an earlier message gave.
record Photo(String sha256, String type, long bytes, int width, int height) implements Attached {
    private static final long MOST_BYTES = 10 << 20;
    private static final int MOST_WIDTH_AND_HEIGHT = 10_000;
    private static final int MOST_RATIO = 20;
    private static final int[] SIZES = {90, 320, 800, 1280};

    /// What stands in a `photo` or `media` field: a part's name, `attach://` and a part's name, or a file_id.
    ///
    /// @throws BotError where it is none of these, or no picture that is taken
    static Photo named(String value, Params params, World world, Bot bot) {
        return Attached.named(value, params, world, part -> uploaded(part, world.media()), parts -> read(parts, bot));
    }

    static Photo uploaded(Part part, MediaShelf shelf) {
        byte[] bytes = part.bytes();
        if (bytes.length == 0) {
            throw BotError.bad("file must be non-empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw BotError.bad("file is too big");
        }
        String type = FileType.of(bytes);
        var picture = Picture.of(bytes)
                .or(() -> type.equals("image/webp") ? Optional.of(new Picture(512, 512)) : Optional.empty())
                .orElseThrow(() -> BotError.bad("IMAGE_PROCESS_FAILED"));
        int longer = Math.max(picture.width(), picture.height());
        int shorter = Math.min(picture.width(), picture.height());
        if (longer + shorter > MOST_WIDTH_AND_HEIGHT || longer > shorter * MOST_RATIO) {
            throw BotError.bad("PHOTO_INVALID_DIMENSIONS");
        }
        return new Photo(shelf.put(bytes), type, bytes.length, picture.width(), picture.height());
    }

    private static Optional<Photo> read(List<String> parts, Bot bot) {
        return parts.size() == 6 && parts.get(5).equals(bot.id())
                ? Optional.of(new Photo(
                        parts.get(0),
                        parts.get(1),
                        Long.parseLong(parts.get(2)),
                        Integer.parseInt(parts.get(3)),
                        Integer.parseInt(parts.get(4))))
                : Optional.empty();
    }

    /// Good for the bot that sent it, and for no other.
    String fileId(World world, Bot bot) {
        return world.seal()
                .seal(String.join(
                        "|",
                        sha256,
                        type,
                        Long.toString(bytes),
                        Integer.toString(width),
                        Integer.toString(height),
                        bot.id()));
    }

    @Override
    public Medium medium() {
        return new Medium(sha256, type, bytes, "");
    }

    @Override
    public Map<String, @Nullable Object> shown(World world, Bot bot) {
        return Json.object("photo", sizes(world, bot));
    }

    /// The sizes in which a message shows it, the largest last.
    private List<Map<String, @Nullable Object>> sizes(World world, Bot bot) {
        int longer = Math.max(width, height);
        return IntStream.of(SIZES)
                .filter(size -> size < longer || size == SIZES[0])
                .mapToObj(size -> size(world, bot, Math.min(1.0, (double) size / longer)))
                .toList();
    }

    private Map<String, @Nullable Object> size(World world, Bot bot, double scale) {
        return Json.object(
                "file_id", fileId(world, bot),
                "file_unique_id", sha256.substring(0, 15),
                "width", Math.max(1, (int) (width * scale)),
                "height", Math.max(1, (int) (height * scale)),
                "file_size", Math.max(1, (long) (bytes * scale)));
    }
}
