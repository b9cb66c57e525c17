package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.media.MediaId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Schema(name = "Content", description = "What is posted.")
record ContentBody(
        @Size(max = Content.MAX_TEXT, message = "has at most " + Content.MAX_TEXT + " characters") String text,

        Optional<@Size(max = Content.MAX_ATTACHMENTS, message = "are too many files") List<UUID>> mediaIds,

        @Schema(description = "Alt text by media id.")
        Optional<Map<UUID, @Size(max = Content.Attachment.MAX_ALT, message = "is too long") String>> altTexts) {

    static ContentBody of(Content content) {
        var alts = new LinkedHashMap<UUID, String>();
        content.attachments().stream()
                .filter(each -> !each.alt().isEmpty())
                .forEach(each -> alts.put(each.media().value(), each.alt()));
        var ids =
                content.attachments().stream().map(each -> each.media().value()).toList();
        return new ContentBody(content.text(), Optional.of(ids), Optional.of(alts));
    }

    Content content() {
        var alts = altTexts.orElse(Map.of());
        return new Content(
                text,
                mediaIds.orElse(List.of()).stream()
                        .map(id -> new Content.Attachment(new MediaId(id), alts.getOrDefault(id, "")))
                        .toList());
    }
}
