package com.clickkloudy.platforms.mastodon;

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

/// Mastodon as data; every server has limits of its own.
final class MastodonProfile {
    static final PlatformId ID = new PlatformId("mastodon");

    private static final Limits.Text TEXT =
            new Limits.Text(500, Limits.Unit.GRAPHEMES, Optional.empty(), Optional.of(23), true);
    private static final Limits.Images IMAGES = new Limits.Images(
            4, 16_777_216, 33_177_600, Set.of("image/jpeg", "image/png", "image/gif", "image/webp"), 1_500);
    private static final Limits.Videos VIDEOS = Limits.Videos.of(
                    1, 103_809_024, Set.of("video/mp4", "video/quicktime"), 1_500)
            .pixels(8_294_400);

    /// A GIF that moves becomes a video there.
    private static final Limits.Gif GIF = new Limits.Gif(true, Optional.empty());

    private static final List<Profile.Field> FIELDS = List.of(
            new Profile.Field(
                    "server", "Server", "Where you sign in with your browser.", "mastodon.social", false, true),
            new Profile.Field(
                    "accessToken",
                    "Access token",
                    "Only to connect without the sign-in page: made in Preferences, Development.",
                    "",
                    true,
                    false));

    private static final List<Rate> RATES = List.of(
            new Rate(Rate.Scope.ACCOUNT, Rate.Call.UPLOAD, 30, Duration.ofMinutes(30)),
            new Rate(Rate.Scope.ACCOUNT, Rate.Call.ANY, 300, Duration.ofMinutes(5)));

    /// A server sweeps away files that stand in no post for a day (`Vacuum::MediaAttachmentsVacuum` of its sources,
    /// 2026-11-22).
    private static final Duration UNPOSTED = Duration.ofHours(23);

    static final Profile PROFILE = new Profile(
                    ID,
                    "Mastodon",
                    Profile.Availability.OPEN,
                    Profile.Evidence.DOCUMENTS_ONLY,
                    URI.create("https://docs.joinmastodon.org/api/"),
                    LocalDate.of(2026, 8, 19),
                    new Profile.ConnectForm(true, FIELDS, "Your server asks you to sign in and to allow posting."),
                    new Limits(TEXT, Optional.empty(), IMAGES, VIDEOS, Optional.of(GIF), false),
                    RATES,
                    Duration.ofSeconds(45))
            .keeping(UNPOSTED)
            .with(Option.markdown());

    private MastodonProfile() {}
}
