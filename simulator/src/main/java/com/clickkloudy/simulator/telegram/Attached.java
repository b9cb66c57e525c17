package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.http.Part;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A file of a message, and how the message shows it.
sealed interface Attached permits Photo, Clip {
    Medium medium();

    /// The fields that a message with this file has.
    Map<String, @Nullable Object> shown(World world, Bot bot);

    /// What stands in a field that wants a file: `attach://` and a part's name, or a file_id.
    ///
    /// @param known reads what a file_id holds, by its parts
    /// @throws BotError where it is none of these
    static <T> T named(
            String value,
            Params params,
            World world,
            Function<Part, T> uploaded,
            Function<List<String>, Optional<T>> known) {
        if (value.startsWith("attach://")) {
            return params.file(value.substring("attach://".length()))
                    .map(uploaded)
                    .orElseThrow(() -> BotError.bad("there is no file \"" + value + "\" in the request"));
        }
        if (value.startsWith("http://") || value.startsWith("https://")) {
            throw BotError.bad("failed to get HTTP URL content");
        }
        return world.seal()
                .open(value)
                .flatMap(text -> known.apply(List.of(text.split("\\|", -1))))
                .orElseThrow(() -> BotError.bad("wrong remote file identifier specified: Wrong string length"));
    }
}
