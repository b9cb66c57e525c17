package com.clickkloudy.platforms.slack;

import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Rate;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of Slack before one asks it.
final class SlackProfile {
    static final PlatformId ID = new PlatformId("slack");
    static final String PLAIN_LINKS = "plainLinks";
    static final int MOST_TEXT = 4_000;
    static final int MOST_FILES = 10;
    static final int MOST_BYTES = 20 << 20;
    static final long MOST_VIDEO_BYTES = 1_000_000_000;

    private static final Limits LIMITS = new Limits(
            Limits.Text.of(MOST_TEXT, Limits.Unit.UTF16_UNITS),
            Optional.empty(),
            new Limits.Images(
                    MOST_FILES,
                    MOST_BYTES,
                    Integer.MAX_VALUE,
                    Set.of("image/jpeg", "image/png", "image/gif", "image/webp"),
                    1_000),
            Limits.Videos.of(MOST_FILES, MOST_VIDEO_BYTES, Set.of("video/mp4", "video/quicktime"), 1_000)
                    .besidePictures(),
            Optional.empty(),
            false);

    private static final Profile.ConnectForm CONNECT = new Profile.ConnectForm(
            false,
            List.of(
                    new Profile.Field(
                            "token",
                            "Bot token",
                            "Your app's page, OAuth & Permissions, Bot User OAuth Token.",
                            "xoxb-…",
                            true,
                            true),
                    new Profile.Field(
                            "channel",
                            "Channel",
                            "Its link or id: right-click the channel, Copy link.",
                            "https://your-team.slack.com/archives/C012AB3CD",
                            false,
                            true)),
            "Make an app at api.slack.com/apps with the bot scopes chat:write, files:write, files:read, channels:read"
                    + " and channels:history, install it, and invite it to the channel with /invite.");

    private static final List<Rate> RATES = List.of(
            new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, 1, Duration.ofSeconds(1)),
            new Rate(Rate.Scope.APP, Rate.Call.UPLOAD, 100, Duration.ofMinutes(1)));

    static final Profile PROFILE = new Profile(
                    ID,
                    "Slack",
                    Profile.Availability.OPEN,
                    Profile.Evidence.DOCUMENTS_ONLY,
                    URI.create("https://docs.slack.dev/reference/methods"),
                    LocalDate.of(2026, 11, 22),
                    CONNECT,
                    LIMITS,
                    RATES,
                    Duration.ofSeconds(45))
            .keeping(Duration.ofHours(1))
            .with(Option.markdown(), Option.flag(PLAIN_LINKS, "Links without preview"));

    private SlackProfile() {}
}
