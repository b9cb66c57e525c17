package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.platform.PlatformId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

@Schema(name = "Content", description = "What is posted.")
record ContentBody(
        @Size(max = Content.MAX_TEXT, message = "has at most " + Content.MAX_TEXT + " characters") String text,

        Optional<@Size(max = Content.MAX_ATTACHMENTS, message = "has too many files") List<UUID>> mediaIds,

        @Schema(description = "Alt text by media id.")
        Optional<Map<UUID, @Size(max = Content.Attachment.MAX_ALT, message = "is too long") String>> altTexts,

        @Schema(description = "What posts say besides, by platform and by the names of its `options`.")
        Optional<
                        @Size(max = 100, message = "has too many platforms") Map<
                                @Pattern(regexp = "[a-z0-9]{1,32}", message = "is not a platform's slug") String,
                                @Size(max = 40, message = "has too many options") Map<
                                        @Size(max = 40) String, @Size(max = 10_000, message = "is too long") String>>>
                options) {

    static ContentBody of(Content content) {
        var alts = new LinkedHashMap<UUID, String>();
        content.attachments().stream()
                .filter(each -> !each.alt().isEmpty())
                .forEach(each -> alts.put(each.media().value(), each.alt()));
        var ids =
                content.attachments().stream().map(each -> each.media().value()).toList();
        return new ContentBody(content.text(), Optional.of(ids), Optional.of(alts), options(content));
    }

    private static Optional<Map<String, Map<String, String>>> options(Content content) {
        var options = new TreeMap<String, Map<String, String>>();
        content.options().forEach((platform, given) -> options.put(platform.slug(), new TreeMap<>(given)));
        return Optional.of(options).filter(some -> !some.isEmpty()).map(Map::copyOf);
    }

    Content content() {
        var alts = altTexts.orElse(Map.of());
        return new Content(
                text,
                mediaIds.orElse(List.of()).stream()
                        .map(id -> new Content.Attachment(new MediaId(id), alts.getOrDefault(id, "")))
                        .toList(),
                besides());
    }

    private Map<PlatformId, Map<String, String>> besides() {
        var given = options.orElse(Map.of());
        var length = given.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(String::length)
                .sum();
        if (length > Content.MAX_OPTIONS) {
            throw Refusal.invalid(new FieldError("/content/options", "This is too much."));
        }
        var options = new HashMap<PlatformId, Map<String, String>>();
        given.forEach((slug, each) -> options.put(new PlatformId(slug), each));
        return options;
    }
}
