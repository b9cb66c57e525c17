package com.clickkloudy.platforms.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Pull;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.platforms.Connector;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlatformPageTest {
    private static final Limits LIMITS = new Limits(
            new Limits.Text(300, Limits.Unit.GRAPHEMES, Optional.of(3_000), Optional.of(23), true),
            Optional.of(Limits.Text.of(100, Limits.Unit.BYTES)),
            new Limits.Images(4, 1_000_000, 0, Set.of("image/png", "image/jpeg"), 1_000),
            true);

    private static Profile profile() {
        var field = new Profile.Field("key", "API key", "Copy it | whole.", "", true, true);
        return new Profile(
                        new PlatformId("reef"),
                        "Reef",
                        Profile.Availability.REVIEW,
                        Profile.Evidence.DOCUMENTS_ONLY,
                        URI.create("https://reef.example/docs"),
                        LocalDate.of(2026, 11, 23),
                        new Profile.ConnectForm(false, List.of(field), "Look under Settings."),
                        LIMITS,
                        List.of(new Rate(Rate.Scope.APP, Rate.Call.PUBLISH, 17, Duration.ofDays(1))),
                        Duration.ofSeconds(30))
                .with(Profile.AppForm.ofClient(URI.create("https://reef.example/apps"), "Choose the kind Web."))
                .keeping(Duration.ofHours(20));
    }

    private static String page(Profile profile) {
        Connector connector = () -> profile;
        return new PlatformPage(connector, "What is odd: **all**.").markdown();
    }

    @Test
    void a_page_says_all_that_the_profile_says() {
        var page = page(profile().with(Option.words("tags", "Tags", 4, 30).needed()));

        assertThat(page)
                .startsWith("# Reef\n\n")
                .contains(
                        "<https://reef.example/docs>",
                        "2026-11-23",
                        "whoever passed the platform's review",
                        "Look under Settings.",
                        "| `key` | API key | yes | yes | Copy it \\| whole. |",
                        "<https://reef.example/apps>",
                        "Choose the kind Web.",
                        "| `clientSecret` | Client secret | yes | yes | |",
                        "300 characters as readers see them; 3,000 bytes of UTF-8 at most; a link counts as 23;",
                        "| Text beside files | 100 bytes of UTF-8 |",
                        "4, each at most 1,000,000 bytes; `image/jpeg`, `image/png` |",
                        "| What was prepared lasts | 20 hours |",
                        "| `tags` | Tags | up to 4 words or phrases of up to 30 characters each | yes | |",
                        "- 17 posts a day per app",
                        "What is odd: **all**.")
                .endsWith("\n")
                .doesNotContain("\n\n\n", " \n");
    }

    @Test
    void whether_a_sign_in_page_follows_is_said() {
        var name = new Profile.Field("name", "Name", "", "", false, true);
        var secret = new Profile.Field("key", "Key", "", "", true, false);

        assertThat(PlatformPage.way(new Profile.ConnectForm(false, List.of(name, secret), "")))
                .contains("no sign-in page follows");
        assertThat(PlatformPage.way(new Profile.ConnectForm(true, List.of(name), "")))
                .endsWith("own sign-in page.");
        assertThat(PlatformPage.way(new Profile.ConnectForm(true, List.of(name, secret), "")))
                .contains("own sign-in page, or types a secret");
    }

    @Test
    void a_platform_that_fetches_files_says_how_long() {
        assertThat(page(profile())).contains("| Files | are sent |");
        assertThat(page(profile().pulling(Pull.links()))).contains("until 3,650 days after the post is out");
    }

    @Test
    void files_are_told_with_all_that_limits_them() {
        var films = Limits.Videos.of(1, 50_000_000, Set.of("video/mp4"), 0)
                .in("h264")
                .from(Duration.ofSeconds(1))
                .upTo(Duration.ofMinutes(3))
                .within(Limits.Frame.any().sides(100, 1_920).ratio(0.5, 2));

        assertThat(FileWords.videos(films))
                .isEqualTo("1, each at most 50,000,000 bytes; `video/mp4`; in `h264`; at least 1 second; at most 3"
                        + " minutes; the shorter side at least 100, the longer side at most 1,920, width by height at"
                        + " least 0.50, width by height at most 2.00; without pictures");
        assertThat(FileWords.videos(films.besidePictures())).endsWith("; beside pictures");
        assertThat(FileWords.documents(new Limits.Documents(5_000, Set.of("application/pdf"))))
                .isEqualTo("1, each at most 5,000 bytes; `application/pdf`");
        assertThat(FileWords.gifs(Optional.of(new Limits.Gif(true, Optional.of(15_000_000L)))))
                .isEqualTo("one alone; at most 15,000,000 bytes");
        assertThat(page(profile()))
                .contains("| GIFs | as other pictures |", "| Videos | none |", "| Documents | none |");
    }

    @Test
    void what_can_neither_be_repeated_nor_looked_up_is_said() {
        assertThat(page(profile())).contains("A lost answer waits for a person");
    }
}
