package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import java.util.Optional;
import java.util.function.Function;

/// Who calls: by the session of an app password, or by what was allowed on the sign-in page.
record Callers(Sessions sessions, Access access, Proofs proofs) {
    /// The DID of whoever calls.
    ///
    /// @throws XrpcError where nobody is signed in so
    /// @throws OauthError where nobody is signed in so
    String caller(Call call) {
        return Access.shown(call).isPresent() ? access.caller(call) : sessions.caller(call);
    }

    /// Whom a token names, whether it is any good or not.
    Optional<String> subject(Call call) {
        return Access.shown(call).isPresent() ? access.subject(call) : Sessions.subject(call);
    }

    /// Says the errors of what is behind it, and the nonce to whoever shows a proof.
    Function<Call, Answer> guarded(Function<Call, Answer> answer) {
        return call -> Access.shown(call).isPresent()
                ? said(call, answer).with(Proofs.NONCE, proofs.nonce())
                : said(call, answer);
    }

    private static Answer said(Call call, Function<Call, Answer> answer) {
        try {
            return answer.apply(call);
        } catch (XrpcError error) {
            return error.answer();
        } catch (OauthError error) {
            return error.ofResource();
        }
    }
}
