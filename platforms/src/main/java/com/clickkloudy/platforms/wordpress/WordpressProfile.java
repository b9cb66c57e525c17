package com.clickkloudy.platforms.wordpress;

import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known of WordPress before one asks a site.
final class WordpressProfile {
    /// Of ours: core has no such limit.
    static final int MOST_PICTURES = 10;

    static final int LONGEST_TITLE = 255;

    /// Core takes any text; pictures are bounded by PHP's `upload_max_filesize`, 2 MiB unless the host changes it.
    private static final Limits LIMITS = new Limits(
            Limits.Text.of(Content.MAX_TEXT, Limits.Unit.UTF16_UNITS),
            Optional.empty(),
            new Limits.Images(
                    MOST_PICTURES,
                    2 << 20,
                    100_000_000,
                    Set.of("image/jpeg", "image/png", "image/gif", "image/webp"),
                    Content.Attachment.MAX_ALT),
            false);

    private static final Profile.ConnectForm CONNECT = new Profile.ConnectForm(
            true,
            List.of(
                    new Profile.Field(
                            "site", "Site", "As your browser shows it.", "https://harbour.example", false, true),
                    new Profile.Field(
                            "username", "User name", "Only to connect without the site's own page.", "", false, false),
                    new Profile.Field(
                            "password",
                            "Application password",
                            "Made on the site: Users, Profile, Application Passwords.",
                            "abcd EFGH 1234 ijkl MNOP 6789",
                            true,
                            false)),
            "Your site asks you to approve the connection.");

    static final Profile PROFILE = new Profile(
                    new PlatformId("wordpress"),
                    "WordPress",
                    Profile.Availability.OPEN,
                    Profile.Evidence.DOCUMENTS_ONLY,
                    URI.create("https://developer.wordpress.org/rest-api/reference/"),
                    LocalDate.of(2026, 11, 22),
                    CONNECT,
                    LIMITS,
                    List.of(),
                    Duration.ofSeconds(60))
            .with(
                    Option.line("title", "Title", LONGEST_TITLE).helped("The text's first line where you give none."),
                    Option.line("excerpt", "Excerpt", 500).helped("Shown in lists of posts."),
                    Option.words("tags", "Tags", 20, 200),
                    Option.markdown());

    private WordpressProfile() {}
}
