package com.clickkloudy.platforms.kit.signin;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Exceptions;
import com.clickkloudy.platforms.kit.Reply;
import java.util.Optional;

/// What a token address means by its errors (<https://www.rfc-editor.org/rfc/rfc6749#section-5.2>), also where it says
/// them under 200.
record OAuthRefusals(String name, Exceptions exceptions) implements Exceptions {
    @Override
    public Optional<Failure> meaning(Reply reply) {
        return exceptions.meaning(reply).or(() -> usual(reply));
    }

    private Optional<Failure> usual(Reply reply) {
        var said = OAuthTokens.said(reply);
        return switch (said.text("/error").orElse("")) {
            case "invalid_grant" ->
                Optional.of(new Failure.SignedOut(name + " no longer takes this sign-in. Connect the account again."));
            case "invalid_client", "unauthorized_client" -> Optional.of(ofApp("the id and secret of our app"));
            case "invalid_scope" -> Optional.of(ofApp("the rights that our app asks for"));
            case "unsupported_grant_type" -> Optional.of(ofApp("this way to sign in for our app"));
            case "access_denied" ->
                Optional.of(new Failure.Refused(Optional.empty(), "The access was declined on the sign-in page."));
            default -> Optional.empty();
        };
    }

    /// Nothing that a person who connects an account could mend.
    private Failure ofApp(String what) {
        return new Failure.Forbidden(
                name + " does not take " + what + ". Whoever registered the app there has to check its settings.");
    }

    /// A code that is not taken ends no sign-in: there is none yet.
    Failure ofCode(Failure failure) {
        return failure instanceof Failure.SignedOut
                ? new Failure.Refused(Optional.empty(), name + " did not take the sign-in. Connect again.")
                : failure;
    }
}
