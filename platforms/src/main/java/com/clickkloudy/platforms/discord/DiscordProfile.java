package com.clickkloudy.platforms.discord;

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

/// What is known of Discord before one asks it.
final class DiscordProfile {
    static final PlatformId ID = new PlatformId("discord");
    static final String SILENT = "silent";
    static final String PLAIN_LINKS = "plainLinks";

    private static final Limits LIMITS = new Limits(
            Limits.Text.of(2_000, Limits.Unit.UTF16_UNITS),
            Optional.empty(),
            new Limits.Images(
                    10,
                    10 << 20,
                    Integer.MAX_VALUE,
                    Set.of("image/jpeg", "image/png", "image/gif", "image/webp"),
                    1_024),
            Limits.Videos.of(10, 10 << 20, Set.of("video/mp4", "video/quicktime"), 1_024)
                    .besidePictures(),
            Optional.empty(),
            false);

    private static final Profile.ConnectForm CONNECT = new Profile.ConnectForm(
            false,
            List.of(
                    new Profile.Field(
                            "webhook",
                            "Webhook address",
                            "Channel settings, Integrations, Webhooks. Leave it empty to use a bot.",
                            "https://discord.com/api/webhooks/…",
                            true,
                            false),
                    new Profile.Field(
                            "token",
                            "Bot token",
                            "The developer portal shows it once, on the page Bot. Leave it empty where you chose a bot"
                                    + " that was added here.",
                            "",
                            true,
                            false),
                    new Profile.Field(
                            "channel",
                            "Channel",
                            "For a bot: the channel's link or id.",
                            "https://discord.com/channels/…",
                            false,
                            false)),
            "Give either a channel's webhook, or a bot that is a member of your server and the channel to post in."
                    + " A bot is better: only its posts can be looked for when an answer is lost.");

    private static final Profile.AppForm BOT = new Profile.AppForm(
            false,
            List.of(new Profile.Field(
                    "token", "Bot token", "The developer portal shows it once, on the page Bot.", "", true, true)),
            URI.create("https://discord.com/developers/applications"),
            "A bot for the channels of several servers. Whoever connects one by it posts a code there first.");

    private static final List<Rate> RATES = List.of(new Rate(Rate.Scope.APP, Rate.Call.ANY, 50, Duration.ofSeconds(1)));

    static final Profile PROFILE = new Profile(
                    ID,
                    "Discord",
                    Profile.Availability.OPEN,
                    Profile.Evidence.VENDOR_DESCRIPTION,
                    URI.create("https://docs.discord.com/developers/reference"),
                    LocalDate.of(2026, 11, 22),
                    CONNECT,
                    LIMITS,
                    RATES,
                    Duration.ofMinutes(2))
            .with(BOT)
            .with(
                    Option.markdown(),
                    Option.flag(SILENT, "Without notification"),
                    Option.flag(PLAIN_LINKS, "Links without preview"));

    private DiscordProfile() {}
}
