package com.clickkloudy.platforms.telegram;

import com.clickkloudy.model.campaign.Content.Attachment;
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

/// What is known of Telegram before one asks it.
final class TelegramProfile {
    static final PlatformId ID = new PlatformId("telegram");

    /// 50 MB are told of videos and animations, and not which: these are the lesser ones.
    private static final long HEAVIEST = 50_000_000;

    /// 10 MB are binary ones (TDLib's `MAX_PHOTO_SIZE`, 2026-11-22); 25 million pixels are the most that a width and a
    /// height of together 10,000 can make.
    private static final Limits.Images PICTURES = new Limits.Images(
            10,
            10 << 20,
            25_000_000,
            Set.of("image/jpeg", "image/png", "image/webp", "image/gif"),
            Attachment.MAX_ALT,
            Limits.Frame.any().together(10_000).ratio(1 / 20.0, 20));

    private static final Limits.Videos VIDEOS = Limits.Videos.of(10, HEAVIEST, Set.of("video/mp4"), Attachment.MAX_ALT)
            .besidePictures();

    private static final Limits LIMITS = new Limits(
            Limits.Text.of(4_096, Limits.Unit.UTF16_UNITS),
            Optional.of(Limits.Text.of(1_024, Limits.Unit.UTF16_UNITS)),
            PICTURES,
            VIDEOS,
            Optional.of(new Limits.Gif(true, Optional.of(HEAVIEST))),
            false);

    private static final Profile.ConnectForm CONNECT = new Profile.ConnectForm(
            false,
            List.of(
                    new Profile.Field(
                            "token",
                            "Bot token",
                            "@BotFather shows it. Leave it empty where you chose a bot that was added here.",
                            "123456:ABC-DEF1234ghIkl",
                            true,
                            false),
                    new Profile.Field("channel", "Channel", "Its name, a link, or its id.", "@harbour", false, true)),
            "Make a bot with @BotFather, then make it an administrator of your channel that may post messages.");

    private static final Profile.AppForm BOT = new Profile.AppForm(
            false,
            List.of(new Profile.Field(
                    "token", "Bot token", "@BotFather shows it.", "123456:ABC-DEF1234ghIkl", true, true)),
            URI.create("https://t.me/BotFather"),
            "A bot for several channels. Whoever connects one by it posts a code there first. It must have no webhook.");

    /// Told in its questions and answers, not promised: 429 has the last word.
    private static final List<Rate> RATES = List.of(
            new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, 1, Duration.ofSeconds(1)),
            new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, 20, Duration.ofMinutes(1)),
            new Rate(Rate.Scope.APP, Rate.Call.PUBLISH, 30, Duration.ofSeconds(1)));

    static final Profile PROFILE = new Profile(
                    ID,
                    "Telegram",
                    Profile.Availability.OPEN,
                    Profile.Evidence.DOCUMENTS_ONLY,
                    URI.create("https://core.telegram.org/bots/api"),
                    LocalDate.of(2026, 6, 18),
                    CONNECT,
                    LIMITS,
                    RATES,
                    Duration.ofMinutes(2))
            .with(BOT)
            .with(Option.markdown());

    private TelegramProfile() {}
}
