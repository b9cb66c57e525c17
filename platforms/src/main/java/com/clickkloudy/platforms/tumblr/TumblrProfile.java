package com.clickkloudy.platforms.tumblr;

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

/// What is known of Tumblr before one asks it.
final class TumblrProfile {
    static final PlatformId ID = new PlatformId("tumblr");
    static final int MOST_PICTURES = 30;
    static final int MOST_BYTES = 10_000_000;
    /// It goes along with the one call that publishes, which must not take for ever. Tumblr itself takes 500 MB.
    static final int MOST_BYTES_OF_VIDEO = 100_000_000;

    static final int MOST_BLOCKS = 1_000;
    private static final int MOST_TEXT = 100_000;
    private static final int MOST_ALT = 4_096;

    private static final Limits LIMITS = new Limits(
            Limits.Text.of(MOST_TEXT, Limits.Unit.UTF16_UNITS),
            Optional.empty(),
            new Limits.Images(
                    MOST_PICTURES,
                    MOST_BYTES,
                    Integer.MAX_VALUE,
                    Set.of("image/jpeg", "image/png", "image/gif"),
                    MOST_ALT),
            Limits.Videos.of(1, MOST_BYTES_OF_VIDEO, Set.of("video/mp4", "video/quicktime"), MOST_ALT)
                    .upTo(Duration.ofMinutes(10))
                    .besidePictures(),
            Optional.empty(),
            false);

    private static final Profile.ConnectForm CONNECT = new Profile.ConnectForm(
            true,
            List.of(new Profile.Field(
                    "blog",
                    "Blog",
                    "Its name, where it is not your main one. Connect each of your blogs by itself.",
                    "my-other-blog",
                    false,
                    false)),
            "You sign in at Tumblr.");

    private static final Profile.AppForm APP = Profile.AppForm.ofClient(
            URI.create("https://www.tumblr.com/oauth/apps"),
            "Give the app our address as OAuth2 redirect URL. Its client ID is called OAuth consumer key there.");

    private static final List<Rate> RATES = List.of(
            new Rate(Rate.Scope.APP, Rate.Call.ANY, 1_000, Duration.ofHours(1)),
            new Rate(Rate.Scope.APP, Rate.Call.ANY, 5_000, Duration.ofDays(1)),
            new Rate(Rate.Scope.HOST, Rate.Call.ANY, 300, Duration.ofMinutes(1)),
            new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, 250, Duration.ofDays(1)));

    static final Profile PROFILE = new Profile(
                    ID,
                    "Tumblr",
                    Profile.Availability.OPEN,
                    Profile.Evidence.DOCUMENTS_ONLY,
                    URI.create("https://github.com/tumblr/docs/blob/master/api.md"),
                    LocalDate.of(2026, 11, 22),
                    CONNECT,
                    LIMITS,
                    RATES,
                    Duration.ofMinutes(5))
            .with(APP)
            .with(
                    Option.line("title", "Title", 200),
                    Option.link("link", "Link").helped("Shown as a card below the text."),
                    Option.words("tags", "Tags", 30, 140),
                    Option.markdown(),
                    Option.flag("noReblogs", "Not to be reblogged"));

    private TumblrProfile() {}
}
