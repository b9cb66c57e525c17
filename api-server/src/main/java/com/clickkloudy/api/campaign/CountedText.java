package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.Renders;
import org.springframework.stereotype.Component;

/// What a platform counts of a text: what is sent, which of Markdown is something else than was typed.
@Component
final class CountedText {
    private final Platforms platforms;

    CountedText(Platforms platforms) {
        this.platforms = platforms;
    }

    /// @return the content with the text that counts there
    Content of(Content content, PlatformId platform) {
        if (!content.options(platform).getOrDefault(Option.MARKDOWN, "").equals("true")) {
            return content;
        }
        return platforms
                .find(platform, Renders.class)
                .map(renders -> renders.counted(content.text()))
                .map(text -> new Content(shortened(text), content.attachments(), content.options()))
                .orElse(content);
    }

    /// No platform takes so much.
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), Content.MAX_TEXT));
    }
}
