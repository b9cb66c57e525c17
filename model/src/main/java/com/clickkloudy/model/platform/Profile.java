package com.clickkloudy.model.platform;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known of a platform as data: everything the web UI and the checks need without knowing it by name.
///
/// @param documentation the platform's own page for developers
/// @param checked the day on which the facts were last compared with that page
/// @param limits the platform's usual limits; a connector may know narrower or wider ones per account
/// @param rates how often the platform lets itself be called; empty where it says nothing
/// @param publishTimeout the longest that one publish call may take, answer included
/// @param app what our registration at the platform consists of; empty where none is needed, or where we make it
///     ourselves
/// @param keepsPrepared how long what was prepared for a post can be published, with some time to spare; empty where
///     that is for ever
/// @param options what its posts may say besides text and files
/// @param pull how it fetches files from an address of ours; empty where it takes them in
public record Profile(
        PlatformId id,
        String name,
        Availability availability,
        Evidence evidence,
        URI documentation,
        LocalDate checked,
        ConnectForm connect,
        Limits limits,
        List<Rate> rates,
        Duration publishTimeout,
        Optional<AppForm> app,
        Optional<Duration> keepsPrepared,
        List<Option> options,
        Optional<Pull> pull) {
    /// The engine prepares a post some minutes before it leaves.
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    public Profile {
        rates = List.copyOf(rates);
        options = List.copyOf(options);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A platform needs a name that people know it by.");
        }
        if (publishTimeout.isNegative() || publishTimeout.isZero()) {
            throw new IllegalArgumentException("A publish call needs a time in which it may end.");
        }
        if (keepsPrepared.filter(each -> each.compareTo(SHORTEST) < 0).isPresent()) {
            throw new IllegalArgumentException("What is prepared has to last for a quarter of an hour at least.");
        }
    }

    /// A platform at which nobody has to be registered, which keeps for ever what was prepared, and whose posts are
    /// text and files, which it takes in.
    public Profile(
            PlatformId id,
            String name,
            Availability availability,
            Evidence evidence,
            URI documentation,
            LocalDate checked,
            ConnectForm connect,
            Limits limits,
            List<Rate> rates,
            Duration publishTimeout) {
        this(
                id,
                name,
                availability,
                evidence,
                documentation,
                checked,
                connect,
                limits,
                rates,
                publishTimeout,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /// @return the same platform, where people register an app of their own
    public Profile with(AppForm form) {
        return but(Optional.of(form), keepsPrepared, options, pull);
    }

    /// @return the same platform, where what was prepared can be published for so long
    public Profile keeping(Duration prepared) {
        return but(app, Optional.of(prepared), options, pull);
    }

    /// @return the same platform, whose posts may say this besides text and files
    public Profile with(Option... more) {
        return but(app, keepsPrepared, List.of(more), pull);
    }

    /// @return the same platform, which fetches files from an address of ours
    public Profile pulling(Pull how) {
        return but(app, keepsPrepared, options, Optional.of(how));
    }

    private Profile but(
            Optional<AppForm> itsApp, Optional<Duration> itsKeeping, List<Option> itsOptions, Optional<Pull> itsPull) {
        return new Profile(
                id,
                name,
                availability,
                evidence,
                documentation,
                checked,
                connect,
                limits,
                rates,
                publishTimeout,
                itsApp,
                itsKeeping,
                itsOptions,
                itsPull);
    }

    /// @return whether a call that begins at that time still finds what was prepared before
    public boolean keeps(Instant prepared, Instant until) {
        return keepsPrepared
                .map(prepared::plus)
                .filter(end -> !until.plus(publishTimeout).isBefore(end))
                .isEmpty();
    }

    /// Who may publish there by the API.
    public enum Availability {
        OPEN,
        REVIEW,
        PARTNER,
        LEGACY
    }

    /// What the connector was tried against.
    public enum Evidence {
        REAL_SERVER,
        VENDOR_DESCRIPTION,
        DOCUMENTS_ONLY
    }

    /// How one begins to connect an account: the fields to ask for, and whether the platform's own sign-in page
    /// follows. Where one does and a field is secret, these are two ways: whoever types the secret needs no page.
    public record ConnectForm(boolean redirects, List<Field> fields, String help) {
        public ConnectForm {
            fields = List.copyOf(fields);
        }

        /// @return true where no sign-in page follows once the secret fields are filled in
        public boolean isEither() {
            return redirects && fields.stream().anyMatch(Field::secret);
        }
    }

    /// What a person tells of the app that they registered at the platform. Its secret fields become secrets, the
    /// others facts of the registration, by the same names.
    ///
    /// @param required false where some accounts can be connected without it
    /// @param register the platform's page where one registers
    public record AppForm(boolean required, List<Field> fields, URI register, String help) {
        public AppForm {
            fields = List.copyOf(fields);
        }

        /// The usual one: `clientId` and `clientSecret`.
        public static AppForm ofClient(URI register, String help) {
            var id = new Field("clientId", "Client ID", "", "", false, true);
            var secret = new Field("clientSecret", "Client secret", "", "", true, true);
            return new AppForm(true, List.of(id, secret), register, help);
        }
    }

    /// One thing to ask a person for.
    ///
    /// @param secret true if it must be hidden while typed and never shown again
    public record Field(String name, String label, String help, String placeholder, boolean secret, boolean required) {}
}
