package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an instance says of itself.
final class About {
    private static final String EMAIL = "staff@example.org";

    private About() {}

    static Answer second(Instance instance) {
        return Answer.json(Json.object(
                "domain", instance.domain(),
                "title", instance.name(),
                "version", instance.version(),
                "source_url", "https://github.com/mastodon/mastodon",
                "description", "An instance of the simulator.",
                "usage", Json.object("users", Json.object("active_month", 1)),
                "thumbnail", Json.object("url", instance.url("/avatars/instance.svg")),
                "icon", List.of(),
                "languages", List.of("en"),
                "configuration", configuration(instance),
                "registrations",
                        Json.object("enabled", false, "approval_required", false, "message", null, "url", null),
                "api_versions", Json.object("mastodon", 7),
                "contact", Json.object("email", EMAIL, "account", null),
                "rules", List.of()));
    }

    static Answer first(Instance instance) {
        return Answer.json(Json.object(
                "uri", instance.domain(),
                "title", instance.name(),
                "short_description", "",
                "description", "An instance of the simulator.",
                "email", EMAIL,
                "version", instance.version(),
                "urls", Json.object("streaming_api", instance.streaming()),
                "stats", Json.object("user_count", 1, "status_count", 1, "domain_count", 1),
                "thumbnail", instance.url("/avatars/instance.svg"),
                "languages", List.of("en"),
                "registrations", false,
                "approval_required", false,
                "invites_enabled", false,
                "configuration", configuration(instance),
                "contact_account", null,
                "rules", List.of()));
    }

    private static Map<String, @Nullable Object> configuration(Instance instance) {
        return Json.object(
                "urls", Json.object("streaming", instance.streaming()),
                "accounts", Json.object("max_featured_tags", 10, "max_pinned_statuses", 5),
                "statuses",
                        Json.object(
                                "max_characters", instance.characters(),
                                "max_media_attachments", instance.files(),
                                "characters_reserved_per_url", Instance.CHARACTERS_PER_URL),
                "media_attachments",
                        Json.object(
                                "supported_mime_types", instance.types(),
                                "image_size_limit", instance.imageBytes(),
                                "image_matrix_limit", instance.imagePixels(),
                                "video_size_limit", instance.videoBytes(),
                                "video_frame_rate_limit", 120,
                                "video_matrix_limit", instance.videoPixels(),
                                "description_limit", instance.description()),
                "polls",
                        Json.object(
                                "max_options", 4,
                                "max_characters_per_option", 50,
                                "min_expiration", 300,
                                "max_expiration", 2_629_746),
                "translation", Json.object("enabled", false));
    }

    static Answer nodeInfoLinks(Instance instance) {
        String schema = "http://nodeinfo.diaspora.software/ns/schema/2.0";
        return Answer.json(
                Json.object("links", List.of(Json.object("rel", schema, "href", instance.url("/nodeinfo/2.0")))));
    }

    static Answer nodeInfo(Instance instance) {
        return Answer.json(Json.object(
                "version",
                "2.0",
                "software",
                Json.object("name", instance.flavour().word(), "version", instance.version()),
                "protocols",
                List.of("activitypub"),
                "openRegistrations",
                false));
    }
}
