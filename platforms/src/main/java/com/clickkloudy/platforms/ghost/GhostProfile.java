package com.clickkloudy.platforms.ghost;

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

/// What is known of Ghost before one asks a site.
final class GhostProfile {
    /// Of ours: Ghost has no such limit.
    static final int MOST_PICTURES = 10;

    static final int LONGEST_TITLE = 255;

    /// Ghost takes any text; pictures are bounded by the server in front of it.
    private static final Limits LIMITS = new Limits(
            Limits.Text.of(Content.MAX_TEXT, Limits.Unit.UTF16_UNITS),
            Optional.empty(),
            new Limits.Images(
                    MOST_PICTURES,
                    5_000_000,
                    100_000_000,
                    Set.of("image/jpeg", "image/png", "image/gif", "image/webp"),
                    191),
            false);

    private static final Profile.ConnectForm CONNECT = new Profile.ConnectForm(
            false,
            List.of(
                    new Profile.Field(
                            "site", "Site", "As the integration's API URL.", "https://harbour.ghost.io", false, true),
                    new Profile.Field(
                            "key", "Admin API key", "An id, a colon and a secret.", "6748592f…:8ab3…", true, true)),
            "Add a custom integration on your site: Settings, Integrations. It shows both.");

    static final Profile PROFILE = new Profile(
                    new PlatformId("ghost"),
                    "Ghost",
                    Profile.Availability.OPEN,
                    Profile.Evidence.DOCUMENTS_ONLY,
                    URI.create("https://docs.ghost.org/admin-api"),
                    LocalDate.of(2026, 11, 22),
                    CONNECT,
                    LIMITS,
                    List.of(),
                    Duration.ofSeconds(60))
            .with(
                    Option.line("title", "Title", LONGEST_TITLE).helped("The text's first line where you give none."),
                    Option.line("excerpt", "Excerpt", 300).helped("Shown in lists of posts."),
                    Option.words("tags", "Tags", 20, 191),
                    Option.markdown(),
                    Option.choice(
                            "visibility",
                            "Who may read it",
                            new Option.Value("public", "Everybody"),
                            new Option.Value("members", "Members"),
                            new Option.Value("paid", "Paying members")));

    private GhostProfile() {}
}
