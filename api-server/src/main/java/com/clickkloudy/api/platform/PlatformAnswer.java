package com.clickkloudy.api.platform;

import static java.util.Locale.ROOT;

import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connector;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Schema(name = "Platform", description = "A platform's profile.")
record PlatformAnswer(
        @Schema(pattern = "^[a-z0-9]+$") String slug,
        String name,

        @Schema(format = "uri-reference", description = "Address of an SVG.")
        String icon,

        List<Kind> kinds,
        LimitsAnswer limits,

        @Schema(description = "What a post may say besides text and files; sent as `content.options`.")
        List<OptionField> options,

        ConnectAnswer connect,

        @Schema(description = "The app that people register there; absent: none.")
        Optional<AppAnswer> app,

        @Schema(description = "Names of what its connector can do, as `repeats`, `finds`, `settles`.")
        List<String> capabilities,

        Profile.Availability availability,
        Profile.Evidence evidence,

        @Schema(description = "When its documentation was last read.")
        LocalDate checked,

        @Schema(format = "uri-reference") URI documentation) {

    static PlatformAnswer of(Connector connector, URI callback) {
        var profile = connector.profile();
        return new PlatformAnswer(
                profile.id().slug(),
                profile.name(),
                "/api/v1/platforms/" + profile.id() + "/icon",
                kinds(profile),
                LimitsAnswer.of(profile.limits()),
                profile.options().stream().map(OptionField::of).toList(),
                ConnectAnswer.of(profile.connect()),
                profile.app().map(form -> AppAnswer.of(form, callback)),
                Capabilities.of(connector),
                profile.availability(),
                profile.evidence(),
                profile.checked(),
                profile.documentation());
    }

    String sortName() {
        return name.toLowerCase(ROOT) + " " + slug;
    }

    private static List<Kind> kinds(Profile profile) {
        return Stream.of(Kind.values())
                .filter(kind -> switch (kind) {
                    case TEXT -> true;
                    case IMAGE -> profile.limits().images().max() > 0;
                    case VIDEO -> profile.limits().videos().max() > 0;
                    case DOCUMENT -> profile.limits().documents().max() > 0;
                })
                .toList();
    }

    @Schema(name = "Kind", enumAsRef = true)
    enum Kind {
        TEXT,
        IMAGE,
        VIDEO,
        DOCUMENT
    }
}
