package com.clickkloudy.platforms.devto;

import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Pull;
import com.clickkloudy.model.platform.Rate;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of DEV before one asks it.
final class DevtoProfile {
    /// Of ours: Forem has no such limit.
    static final int MOST_PICTURES = 10;

    /// Of ours: Forem does not look at a picture before it shows it.
    static final int MOST_BYTES = 10_000_000;

    static final int LONGEST_TITLE = 128;

    /// Forem takes 800 KB of text, more than a campaign can hold.
    private static final Limits LIMITS = new Limits(
            Limits.Text.of(Content.MAX_TEXT, Limits.Unit.UTF16_UNITS),
            Optional.empty(),
            new Limits.Images(
                    MOST_PICTURES,
                    MOST_BYTES,
                    100_000_000,
                    Set.of("image/jpeg", "image/png", "image/gif", "image/webp"),
                    Content.Attachment.MAX_ALT),
            false);

    private static final Profile.ConnectForm CONNECT = new Profile.ConnectForm(
            false,
            List.of(
                    new Profile.Field("key", "API key", "Made in your settings, under Extensions.", "", true, true),
                    new Profile.Field(
                            "server",
                            "Site",
                            "Only for another community that runs Forem.",
                            "community.example.org",
                            false,
                            false)),
            "Open dev.to/settings/extensions, give a new key a name under DEV Community API Keys, and copy it.");

    static final Profile PROFILE = new Profile(
                    new PlatformId("devto"),
                    "DEV",
                    Profile.Availability.OPEN,
                    Profile.Evidence.VENDOR_DESCRIPTION,
                    URI.create("https://developers.forem.com/api/v1"),
                    LocalDate.of(2026, 11, 23),
                    CONNECT,
                    LIMITS,
                    List.of(new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, 1, Duration.ofSeconds(1))),
                    Duration.ofSeconds(60))
            .with(
                    Option.line("title", "Title", LONGEST_TITLE).helped("The text's first line where you give none."),
                    Option.words("tags", "Tags", 4, 30).helped("Letters and digits only."),
                    Option.link("canonicalUrl", "Canonical link").helped("Where the article first appeared."),
                    Option.line("description", "Description", 150).helped("Shown in lists and previews."),
                    Option.line("series", "Series", 100).helped("Articles of the same series are shown together."))
            .pulling(Pull.links());

    private DevtoProfile() {}
}
