package com.clickkloudy.platforms.linkedin;

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

/// What is known of LinkedIn before one asks it.
final class LinkedinProfile {
    static final PlatformId ID = new PlatformId("linkedin");
    static final int MOST_TEXT = 3_000;
    static final int MOST_PICTURES = 20;
    static final int MOST_BYTES = 5_000_000;
    static final int MOST_BYTES_OF_VIDEO = 500_000_000;
    static final int MOST_BYTES_OF_DOCUMENT = 100_000_000;
    private static final int MOST_PIXELS = 36_152_319;
    private static final int MOST_ALT = 4_086;

    private static final Limits LIMITS = new Limits(
            Limits.Text.of(MOST_TEXT, Limits.Unit.UTF16_UNITS),
            Optional.empty(),
            new Limits.Images(
                    MOST_PICTURES, MOST_BYTES, MOST_PIXELS, Set.of("image/jpeg", "image/png", "image/gif"), MOST_ALT),
            Limits.Videos.of(1, MOST_BYTES_OF_VIDEO, Set.of("video/mp4"), MOST_ALT)
                    .upTo(Duration.ofMinutes(30))
                    .within(Limits.Frame.any().ratio(1 / 2.4, 2.4)),
            new Limits.Documents(MOST_BYTES_OF_DOCUMENT, Set.of("application/pdf")),
            Optional.empty(),
            false);

    private static final Profile.ConnectForm CONNECT = new Profile.ConnectForm(
            true, List.of(), "You sign in at LinkedIn. Most sign-ins last 60 days; then connect the account again.");

    private static final Profile.AppForm APP = new Profile.AppForm(
            true,
            List.of(
                    new Profile.Field("clientId", "Client ID", "", "", false, true),
                    new Profile.Field("clientSecret", "Client secret", "", "", true, true),
                    new Profile.Field(
                            "rights",
                            "Further rights",
                            "Only what LinkedIn approved your app for. With r_member_social we can look whether a post"
                                    + " is out, with r_member_postAnalytics count who saw it.",
                            "r_member_social r_member_postAnalytics",
                            false,
                            false)),
            URI.create("https://www.linkedin.com/developers/apps"),
            "Add the products Share on LinkedIn and Sign In with LinkedIn using OpenID Connect, and our address to the"
                    + " authorized redirect URLs.");

    private static final List<Rate> RATES = List.of(
            new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, 150, Duration.ofDays(1)),
            new Rate(Rate.Scope.APP, Rate.Call.PUBLISH, 100_000, Duration.ofDays(1)));

    static final Profile PROFILE = new Profile(
                    ID,
                    "LinkedIn",
                    Profile.Availability.OPEN,
                    Profile.Evidence.DOCUMENTS_ONLY,
                    URI.create("https://learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api"),
                    LocalDate.of(2026, 11, 22),
                    CONNECT,
                    LIMITS,
                    RATES,
                    Duration.ofSeconds(60))
            .with(APP)
            .with(
                    Option.link("link", "Link")
                            .helped(
                                    "Shown as a card below the text. Takes one picture at most, no video and no document."),
                    Option.line("linkTitle", "Title of the link", 200),
                    Option.line("linkDescription", "Description of the link", 500),
                    Option.line("documentTitle", "Title of the document", 200)
                            .helped("The file's name where you give none."),
                    Option.choice(
                            "visibility",
                            "Who sees it",
                            new Option.Value("PUBLIC", "Anyone"),
                            new Option.Value("LOGGED_IN", "Members of LinkedIn"),
                            new Option.Value("CONNECTIONS", "Connections")),
                    Option.markdown(),
                    Option.flag("noReshares", "Not to be shared by others"));

    private LinkedinProfile() {}
}
