package com.clickkloudy.platforms.bluesky;

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

/// Bluesky as data.
final class BlueskyProfile {
    static final PlatformId ID = new PlatformId("bluesky");

    private static final Limits.Text TEXT =
            new Limits.Text(300, Limits.Unit.GRAPHEMES, Optional.of(3_000), Optional.empty(), false);
    /// The record type knows no limit of pixels.
    private static final Limits.Images IMAGES = new Limits.Images(
            4, 2_000_000, Integer.MAX_VALUE, Set.of("image/jpeg", "image/png", "image/webp", "image/gif"), 2_000);

    /// How long a video may be, the record type does not say; apps and the video service take three minutes.
    private static final Limits.Videos VIDEOS =
            Limits.Videos.of(1, 300_000_000, Set.of("video/mp4"), 2_000).upTo(Duration.ofMinutes(3));

    private static final List<Profile.Field> FIELDS = List.of(
            new Profile.Field(
                    "identifier",
                    "Handle or DID",
                    "The account's name. May be left empty where a server is named.",
                    "alice.bsky.social",
                    false,
                    false),
            new Profile.Field(
                    "password",
                    "App password",
                    "Only to connect without the sign-in page. Made for this purpose alone; not the one you sign in with.",
                    "xxxx-xxxx-xxxx-xxxx",
                    true,
                    false),
            new Profile.Field(
                    "server",
                    "Server",
                    "Only where the account lives on a server that cannot be found by its handle.",
                    "pds.example.org",
                    false,
                    false));

    /// Writes cost 3 points of 5,000 an hour and 35,000 a day, counted by the account; the rest by our address.
    private static final List<Rate> RATES = List.of(
            new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, 1_666, Duration.ofHours(1)),
            new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, 11_666, Duration.ofDays(1)),
            new Rate(Rate.Scope.HOST, Rate.Call.UPLOAD, 1_000, Duration.ofDays(1)),
            new Rate(Rate.Scope.HOST, Rate.Call.ANY, 3_000, Duration.ofMinutes(5)));

    /// A server has to keep a blob that stands in no record for an hour (https://atproto.com/specs/blob, 2026-11-22).
    private static final Duration UNPOSTED = Duration.ofMinutes(55);

    static final Profile PROFILE = new Profile(
                    ID,
                    "Bluesky",
                    Profile.Availability.OPEN,
                    Profile.Evidence.REAL_SERVER,
                    URI.create("https://docs.bsky.app/docs/category/http-reference"),
                    LocalDate.of(2026, 11, 22),
                    new Profile.ConnectForm(
                            true,
                            FIELDS,
                            "Type your handle and sign in on your server's own page. Or connect here, by an app password:"
                                    + " in Bluesky under Settings, Privacy and security, App passwords."),
                    new Limits(TEXT, Optional.empty(), IMAGES, VIDEOS, Optional.empty(), false),
                    RATES,
                    Duration.ofSeconds(30))
            .keeping(UNPOSTED)
            .with(Option.markdown());

    private BlueskyProfile() {}
}
