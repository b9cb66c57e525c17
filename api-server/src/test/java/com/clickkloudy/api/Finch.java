package com.clickkloudy.api;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A platform that does not exist: one connects by a form, and what one types decides how that ends.
public final class Finch implements Connects, Publishes {
    static final String TOKEN = "finch-token-that-nobody-may-see";

    static final Limits LIMITS = new Limits(
            Limits.Text.of(300, Limits.Unit.GRAPHEMES),
            Optional.of(Limits.Text.of(100, Limits.Unit.GRAPHEMES)),
            new Limits.Images(4, 1_000_000, 1_000_000, Set.of("image/png", "image/jpeg"), 1000),
            Limits.Videos.of(1, 5_000_000, Set.of("video/mp4"), 1000)
                    .upTo(Duration.ofMinutes(10))
                    .in("h264"),
            Optional.of(new Limits.Gif(true, Optional.empty())),
            false);

    @Override
    public Profile profile() {
        return profile(
                        "finch",
                        "Finch",
                        new Profile.ConnectForm(
                                false,
                                List.of(
                                        new Profile.Field("handle", "Handle", "Without the @", "ada", false, true),
                                        new Profile.Field("password", "App password", "", "", true, true)),
                                "Make an app password first."))
                .with(
                        Option.line("title", "Title", 20),
                        Option.words("tags", "Tags", 2, 10).helped("Without #."));
    }

    static Profile profile(String slug, String name, Profile.ConnectForm form) {
        return new Profile(
                new PlatformId(slug),
                name,
                Profile.Availability.OPEN,
                Profile.Evidence.DOCUMENTS_ONLY,
                URI.create("https://" + slug + ".example/docs"),
                LocalDate.of(2026, 11, 22),
                form,
                LIMITS,
                List.of(new Rate(Rate.Scope.APP, Rate.Call.PUBLISH, 17, Duration.ofDays(1))),
                Duration.ofSeconds(10));
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        var handle = form.get("handle").orElseThrow();
        return switch (form.get("password").orElseThrow()) {
            case "wrong" -> new Step.Failed(new Failure.SignedOut("Handle or app password is wrong."));
            case "private" ->
                new Step.Failed(
                        new Failure.Refused(Optional.of("handle"), "That address is not on the public internet."));
            case "busy" -> new Step.Failed(new Failure.Throttled(Duration.ofSeconds(90), "Finch asks to wait 90 s."));
            case "away" -> new Step.Failed(new Failure.Unreachable("Finch could not be reached."));
            case "second" ->
                form.get("code")
                        .<Step>map(code -> new Step.Connected(List.of(grant("finch", handle))))
                        .orElse(new Step.AskForm(
                                List.of(new Profile.Field("code", "Code", "", "", true, true)),
                                "Finch has sent a code."));
            default -> new Step.Connected(List.of(grant("finch", handle)));
        };
    }

    static Grant grant(String slug, String handle) {
        var credentials = new Credentials(Map.of("token", new Secret(TOKEN)), Map.of(), Optional.empty());
        var home = URI.create("https://" + slug + ".example/" + handle);
        return new Grant(
                "id-" + handle, "@" + handle, handle, Optional.of(home), Optional.empty(), LIMITS, credentials);
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        return new Prepared.Ready("{}");
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        return new Outcome.Failed(new Failure.Unreachable("No finch in sight."));
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        throw new IllegalStateException("Finch sends nobody away.");
    }
}
