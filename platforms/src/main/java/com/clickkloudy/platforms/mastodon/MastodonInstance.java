package com.clickkloudy.platforms.mastodon;

import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.platforms.kit.Json;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a server says of itself (https://docs.joinmastodon.org/entities/Instance/, 2026-08-19).
///
/// @param domain the part of its people's names behind the second `@`
/// @param version tells Mastodon from what is compatible with it
record MastodonInstance(String domain, String version, Limits limits) {
    /// Mastodon itself, with or without the changes of glitch-soc: `4.5.1`, `4.4.0-rc.1`, `4.3.2+glitch`. Compatible
    /// servers say so, add their own name or version, or count from 0.
    private static final Pattern MASTODON = Pattern.compile(
            "(?:[3-9]|[1-9]\\d)\\.\\d+\\.\\d+(?:-(?:alpha|beta|rc|nightly)[.\\w-]*)?(?:\\+glitch[.\\w-]*)?");

    private static final String STATUSES = "/configuration/statuses/";
    private static final String MEDIA = "/configuration/media_attachments/";

    /// @param said version 1 or 2 of the entity: the limits stand in the same places
    static MastodonInstance of(Json said, URI server) {
        var domain = said.text("/account_domain")
                .or(() -> said.text("/domain"))
                .or(() -> said.text("/uri"))
                .map(text -> text.replaceFirst("^https?://", "").replaceFirst("/+$", ""))
                .filter(text -> !text.isBlank())
                .orElseGet(server::getAuthority);
        return new MastodonInstance(domain, said.need("/version"), limits(said, MastodonProfile.PROFILE.limits()));
    }

    private static Limits limits(Json said, Limits usual) {
        var links = number(said, STATUSES + "characters_reserved_per_url")
                .or(() -> usual.text().linkCost());
        var characters =
                number(said, STATUSES + "max_characters").orElse(usual.text().max());
        var text = new Limits.Text(characters, usual.text().unit(), Optional.empty(), links, true);
        return new Limits(
                text, Optional.empty(), images(said, usual.images()), videos(said, usual.videos()), usual.gif(), false);
    }

    private static Limits.Images images(Json said, Limits.Images usual) {
        return new Limits.Images(
                number(said, STATUSES + "max_media_attachments").orElse(usual.max()),
                said.number(MEDIA + "image_size_limit").filter(some -> some > 0).orElse(usual.maxBytes()),
                said.number(MEDIA + "image_matrix_limit")
                        .filter(some -> some > 0)
                        .orElse(usual.maxPixels()),
                types(said, "image/").orElse(usual.types()),
                number(said, MEDIA + "description_limit").orElse(usual.maxAlt()));
    }

    /// A server that names the types it takes, and no video among them, takes none.
    private static Limits.Videos videos(Json said, Limits.Videos usual) {
        var types = types(said, "video/");
        if (types.isEmpty() && types(said, "").isPresent()) {
            return Limits.Videos.none();
        }
        var bytes =
                said.number(MEDIA + "video_size_limit").filter(some -> some > 0).orElse(usual.maxBytes());
        var pixels = said.number(MEDIA + "video_matrix_limit")
                .filter(some -> some > 0)
                .or(usual::maxPixels)
                .orElse(Long.MAX_VALUE);
        var alt = number(said, MEDIA + "description_limit").orElse(usual.maxAlt());
        return Limits.Videos.of(usual.max(), bytes, types.orElse(usual.types()), alt)
                .pixels(pixels);
    }

    private static Optional<Integer> number(Json said, String pointer) {
        return said.number(pointer).filter(some -> some > 0).map(some -> Math.clamp(some, 1, Integer.MAX_VALUE));
    }

    /// @return the types of one kind that the server names; empty where it names none
    private static Optional<Set<String>> types(Json said, String kind) {
        var types = said.texts(MEDIA + "supported_mime_types").stream()
                .filter(type -> type.startsWith(kind))
                .collect(Collectors.toSet());
        return Optional.of(types).filter(some -> !some.isEmpty());
    }

    /// @return true if a server of this version is known to take a repetition with the same key for the same post, and
    ///     to keep the ids of attached files
    static boolean isMastodon(String version) {
        return MASTODON.matcher(version.strip()).matches();
    }
}
