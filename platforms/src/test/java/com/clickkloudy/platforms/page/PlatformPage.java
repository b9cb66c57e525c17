package com.clickkloudy.platforms.page;

import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Pull;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Repeats;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One platform's page in Markdown.
///
/// @param connector as it is, not wrapped
/// @param notes what its `package-info.java` says, in Markdown
public record PlatformPage(Connector connector, String notes) {
    public String markdown() {
        var profile = connector.profile();
        return String.join(
                                "\n\n",
                                "# " + profile.name(),
                                "Made by `make docs` from what the connector says of itself; change it there.",
                                Table.of(facts(profile)),
                                "## Connecting an account",
                                connecting(profile.connect()),
                                app(profile),
                                "## What a post may hold",
                                Table.of(limits(profile)),
                                options(profile),
                                "## How often it may be asked",
                                rates(profile.rates()),
                                "## What the connector does",
                                capabilities(),
                                "## Notes",
                                notes)
                        .replaceAll("\n{3,}", "\n\n")
                + "\n";
    }

    private static List<List<String>> facts(Profile profile) {
        return List.of(
                List.of("Slug", "`" + profile.id() + "`"),
                List.of("Documentation", "<" + profile.documentation() + ">"),
                List.of("Compared with it", profile.checked().toString()),
                List.of("Tried against", evidence(profile.evidence())),
                List.of("Who may publish by the API", availability(profile.availability())));
    }

    private static String evidence(Profile.Evidence evidence) {
        return switch (evidence) {
            case REAL_SERVER -> "a real server, and the simulator";
            case VENDOR_DESCRIPTION -> "the simulator, which was written from the vendor's own description";
            case DOCUMENTS_ONLY -> "the simulator, which was written from the documents";
        };
    }

    private static String availability(Profile.Availability availability) {
        return switch (availability) {
            case OPEN -> "everybody, after the usual registration";
            case REVIEW -> "whoever passed the platform's review";
            case PARTNER -> "partners of the platform";
            case LEGACY -> "only who was let in before: the platform takes nobody new";
        };
    }

    private static String connecting(Profile.ConnectForm form) {
        return String.join("\n\n", way(form), form.help(), fields(form.fields()));
    }

    static String way(Profile.ConnectForm form) {
        if (form.isEither()) {
            return "A person is sent to the platform's own sign-in page, or types a secret, and no page follows.";
        }
        return form.redirects()
                ? "A person is sent to the platform's own sign-in page."
                : "A person fills in a form; no sign-in page follows.";
    }

    private static String fields(List<Profile.Field> fields) {
        var rows = fields.stream()
                .map(field -> List.of(
                        "`" + field.name() + "`",
                        field.label(),
                        field.required() ? "yes" : "",
                        field.secret() ? "yes" : "",
                        field.help()))
                .toList();
        return rows.isEmpty() ? "" : Table.of(List.of("field", "asked for as", "needed", "secret", "help"), rows);
    }

    private static String app(Profile profile) {
        return profile.app()
                .map(form -> String.join(
                        "\n\n",
                        "## Registering an app",
                        (form.required() ? "Nobody connects without an app of one's own" : "An app is optional") + ": <"
                                + form.register() + ">",
                        form.help(),
                        fields(form.fields())))
                .orElse("");
    }

    private static List<List<String>> limits(Profile profile) {
        var limits = profile.limits();
        var caption = limits.caption().map(PlatformPage::text).orElse("as without files");
        var images = limits.images();
        return List.of(
                List.of("Text", text(limits.text()) + (limits.textRequired() ? "; always needed" : "")),
                List.of("Text beside files", caption),
                List.of("Pictures", FileWords.pictures(images)),
                List.of("GIFs", FileWords.gifs(limits.gif())),
                List.of("Videos", FileWords.videos(limits.videos())),
                List.of("Documents", FileWords.documents(limits.documents())),
                List.of("Descriptions of pictures", alt(images)),
                List.of("Files", profile.pull().map(PlatformPage::pull).orElse("are sent")),
                List.of(
                        "What was prepared lasts",
                        profile.keepsPrepared().map(FileWords::time).orElse("for ever")));
    }

    private static String text(Limits.Text text) {
        var unit = switch (text.unit()) {
            case GRAPHEMES -> "characters as readers see them";
            case UTF16_UNITS -> "UTF-16 units";
            case CODE_POINTS -> "code points";
            case BYTES -> "bytes of UTF-8";
        };
        var bytes = text.maxBytes().map(most -> FileWords.number(most) + " bytes of UTF-8 at most").stream();
        var links = text.linkCost().map(cost -> "a link counts as " + cost).stream();
        var mentions = text.shortMentions() ? List.of("of a mention, only `@name` counts") : List.<String>of();
        var more = Stream.of(bytes, links, mentions.stream()).flatMap(each -> each);
        return FileWords.number(text.max()) + " " + unit
                + more.map(each -> "; " + each).collect(Collectors.joining());
    }

    private static String alt(Limits.Images images) {
        return images.maxAlt() == 0 ? "have no place" : "at most " + FileWords.number(images.maxAlt()) + " characters";
    }

    private static String pull(Pull pull) {
        return "are fetched from the public address of this installation, until " + FileWords.time(pull.lasting())
                + " after the post is out";
    }

    private static String options(Profile profile) {
        var rows = profile.options().stream()
                .map(option -> List.of(
                        "`" + option.name() + "`",
                        option.label(),
                        OptionWords.of(option.shape()),
                        option.required() ? "yes" : "",
                        option.help()))
                .toList();
        return rows.isEmpty()
                ? "Besides text and files there is nothing to say."
                : Table.of(List.of("option", "asked for as", "takes", "needed", "help"), rows);
    }

    private static String rates(List<Rate> rates) {
        return rates.isEmpty()
                ? "The platform names no limits that hold everywhere; what it says in its answers is kept to."
                : rates.stream().map(rate -> "- " + rate.words()).collect(Collectors.joining("\n"));
    }

    private String capabilities() {
        var can = Capability.ALL.stream()
                .filter(each -> each.type().isInstance(connector))
                .map(each -> "- `" + each.type().getSimpleName() + "`: " + each.words())
                .collect(Collectors.joining("\n"));
        var looks = connector instanceof Finds || connector instanceof Repeats;
        return looks ? can : can + "\n\n" + Capability.NEITHER;
    }
}
