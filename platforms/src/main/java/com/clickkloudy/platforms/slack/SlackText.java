package com.clickkloudy.platforms.slack;

import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Json;
import java.util.Optional;

/// A post without files, as Slack takes it.
final class SlackText {
    private static final String EVENT = "clickkloudy_post";

    private SlackText() {}

    /// The three characters by which Slack would read links, mentions and entities.
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// @return Markdown in which nothing stands for a mention: `<!channel>`, `<@U1>`, `<#C1>`
    static String marked(String markdown) {
        return markdown.replaceAll("<(?=[!@#])", "&lt;");
    }

    /// @return what is wrong with the text, of that which Slack itself would take or cut
    static Optional<Failure> refusal(Job job) {
        return job.text().length() > SlackProfile.MOST_TEXT
                ? Optional.of(new Failure.Refused(
                        Optional.of("/text"), "The text is longer than " + SlackProfile.MOST_TEXT + " characters."))
                : Optional.empty();
    }

    static Json message(Job job) {
        var previews = !job.isOn(SlackProfile.PLAIN_LINKS);
        return Json.object()
                .with("channel", SlackChannel.of(job.credentials()).id())
                .with("text", Optional.of(escaped(job.text())).filter(text -> !job.isMarkdown()))
                .with("markdown_text", Optional.of(marked(job.text())).filter(text -> job.isMarkdown()))
                .with("unfurl_links", previews)
                .with("unfurl_media", previews)
                .with(
                        "metadata",
                        Json.object()
                                .with("event_type", EVENT)
                                .with(
                                        "event_payload",
                                        Json.object().with("id", job.key().toString())));
    }

    static boolean carries(Json message, PostKey key) {
        return message.text("/metadata/event_type").equals(Optional.of(EVENT))
                && message.text("/metadata/event_payload/id").equals(Optional.of(key.toString()));
    }
}
