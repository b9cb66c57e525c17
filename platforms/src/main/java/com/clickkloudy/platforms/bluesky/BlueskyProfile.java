package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
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

    private static final List<Profile.Field> FIELDS = List.of(
            new Profile.Field("identifier", "Handle or DID", "The account's name.", "alice.bsky.social", false, true),
            new Profile.Field(
                    "password",
                    "App password",
                    "Made for this purpose alone; not the one you sign in with.",
                    "xxxx-xxxx-xxxx-xxxx",
                    true,
                    true),
            new Profile.Field(
                    "server",
                    "Server",
                    "Only where the account lives on a server that cannot be found by its handle.",
                    "pds.example.org",
                    false,
                    false));

    static final Profile PROFILE = new Profile(
            ID,
            "Bluesky",
            Profile.Availability.OPEN,
            Profile.Evidence.REAL_SERVER,
            URI.create("https://docs.bsky.app/docs/category/http-reference"),
            LocalDate.of(2026, 11, 22),
            new Profile.ConnectForm(
                    false, FIELDS, "Make an app password in Bluesky: Settings, Privacy and security, App passwords."),
            new Limits(TEXT, Optional.empty(), IMAGES, false),
            Duration.ofSeconds(30));

    private BlueskyProfile() {}
}
