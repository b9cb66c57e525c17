package com.clickkloudy.model.platform;

import java.util.Optional;
import java.util.Set;

/// What one account takes in one post.
///
/// @param caption the text's limit where a file goes along, if that is another one
public record Limits(Text text, Optional<Text> caption, Images images, boolean textRequired) {

    /// @return the text's limit for a post with or without files
    public Text textWith(int files) {
        return files == 0 ? text : caption.orElse(text);
    }

    /// How much text, counted as the platform counts.
    ///
    /// @param max in units
    /// @param maxBytes a second limit in UTF-8 bytes, where there is one
    /// @param linkCost units that any http(s) link costs, where links have a fixed price
    /// @param shortMentions true if of `@name@host` only `@name` is counted
    public record Text(
            int max, Unit unit, Optional<Integer> maxBytes, Optional<Integer> linkCost, boolean shortMentions) {
        public Text {
            if (max < 1) {
                throw new IllegalArgumentException("A text limit is at least 1, not " + max + ".");
            }
        }

        public static Text of(int max, Unit unit) {
            return new Text(max, unit, Optional.empty(), Optional.empty(), false);
        }
    }

    /// What a platform counts.
    public enum Unit {
        /// What a reader takes for one character.
        GRAPHEMES,
        UTF16_UNITS,
        CODE_POINTS,
        BYTES
    }

    /// Pictures in one post. Sizes in bytes; [#maxPixels] is width x height.
    ///
    /// @param max 0 where no picture is taken
    /// @param types such as `image/jpeg`
    /// @param maxAlt characters of the description
    public record Images(int max, long maxBytes, long maxPixels, Set<String> types, int maxAlt) {
        public Images {
            types = Set.copyOf(types);
        }

        public static Images none() {
            return new Images(0, 0, 0, Set.of(), 0);
        }
    }
}
