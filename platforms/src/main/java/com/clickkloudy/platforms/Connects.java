package com.clickkloudy.platforms;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Profile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Can connect accounts: by a form alone, by the platform's own sign-in page, or by a post that proves whose it is.
public interface Connects extends Connector {
    /// @return the name under which a registration that [#begin] makes by itself is kept (its server's host); empty
    ///     where it makes none
    default Optional<String> registration(Form form) {
        return Optional.empty();
    }

    /// @param app our registration: the one that the person chose, where the profile says what it consists of, else the
    ///     one that an earlier connection left under the same name
    /// @param callback where the platform's sign-in page sends people back to
    Step begin(Form form, Optional<Credentials> app, URI callback);

    /// Goes on where the platform's sign-in page sent the person back, or looks for what [Step.Prove] asked for; only
    /// platforms that have the one or the other do.
    ///
    /// @param state what [Step.Redirect] or [Step.Prove] came with; single use, kept sealed meanwhile
    default Step finish(Callback callback, Secret state) {
        var message = profile().name() + " is connected without a sign-in page.";
        return new Step.Failed(new Failure.Refused(Optional.empty(), message));
    }

    /// What a person filled in, by field name.
    record Form(Map<String, Secret> fields) {
        public Form {
            fields = Map.copyOf(fields);
        }

        public Optional<String> get(String name) {
            return Optional.ofNullable(fields.get(name)).map(Secret::reveal);
        }
    }

    /// What the platform's sign-in page sent along, by parameter name.
    record Callback(Map<String, String> parameters, URI callback) {
        public Callback {
            parameters = Map.copyOf(parameters);
        }
    }

    /// What happens next.
    sealed interface Step {
        /// Something more has to be asked for (a second factor).
        record AskForm(List<Profile.Field> fields, String message) implements Step {
            public AskForm {
                fields = List.copyOf(fields);
            }
        }

        /// @param app our registration, if it is new
        record Redirect(URI url, Secret state, Optional<Credentials> app) implements Step {}

        /// Whoever connects has to show that the place is theirs, by posting something there.
        /// [Connects#finish] then looks for it, without parameters and as often as the person asks. Until it is
        /// there it fails with [Failure.Refused] at `/proof`, which no form may call a field of its own.
        ///
        /// @param post all that is to be posted; nobody else is told the same
        /// @param state what [Connects#finish] gets; kept sealed for some minutes, and used up by success
        record Prove(String post, String message, Secret state) implements Step {}

        record Connected(List<Grant> grants) implements Step {
            public Connected {
                grants = List.copyOf(grants);
            }
        }

        record Failed(Failure failure) implements Step {}
    }

    /// One account that may now be published to.
    record Grant(
            String remoteId,
            String handle,
            String name,
            Optional<URI> home,
            Optional<URI> avatar,
            Limits limits,
            Credentials credentials) {}
}
