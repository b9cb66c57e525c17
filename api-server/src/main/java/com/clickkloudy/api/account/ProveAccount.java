package com.clickkloudy.api.account;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.account.ConnectionStep.Ask;
import com.clickkloudy.api.account.ConnectionStep.Done;
import com.clickkloudy.api.platform.ConnectField;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.storage.account.ConnectStates;
import com.clickkloudy.storage.account.ConnectStates.Taken;
import com.clickkloudy.storage.account.ConnectStates.Waiting;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Connects what a person has shown to be theirs, by a code that they posted there. A code is good for one account, and
/// only for the person in the workspace that asked for it.
@Component
final class ProveAccount {
    /// The field in which the code comes back.
    private static final String FIELD = "proof";

    private static final String ENDED = "This code has ended. Begin again.";

    private final ConnectStates states;
    private final Granted granted;

    ProveAccount(ConnectStates states, Granted granted) {
        this.states = states;
        this.granted = granted;
    }

    Ask ask(Member member, PlatformId platform, Step.Prove prove, Optional<PlatformAppId> app) {
        states.keep(member.workspace(), member.id(), prove.post(), new Waiting(platform, prove.state(), app));
        var hint = "It is good once, for " + ConnectStates.LIFETIME.toMinutes() + " minutes.";
        return new Ask(
                List.of(ConnectField.given(FIELD, "Post this", hint, prove.post())), Optional.of(prove.message()));
    }

    /// @return empty if the person has not been asked to prove anything
    Optional<Done> look(Member member, Connects connects, Form form, URI callback) {
        return form.get(FIELD).map(post -> look(member, connects, new Asked(post.strip(), form, callback)));
    }

    private Done look(Member member, Connects connects, Asked asked) {
        var platform = connects.profile().id();
        var waiting = states.look(member.id(), asked.post())
                .filter(taken -> isOf(member, platform, taken))
                .map(Taken::waiting)
                .orElseThrow(ProveAccount::ended);
        return switch (connects.finish(new Connects.Callback(Map.of(), asked.callback()), waiting.state())) {
            case Step.Connected(var grants) -> keep(member, asked.post(), waiting, grants);
            case Step.Failed(var failure) -> throw ConnectFailure.refusal(failure, asked.form());
            case Step.AskForm _, Step.Prove _, Step.Redirect _ ->
                throw new IllegalStateException(platform + " goes in circles.");
        };
    }

    private static boolean isOf(Member member, PlatformId platform, Taken taken) {
        return taken.workspace().equals(member.workspace())
                && taken.waiting().platform().equals(platform);
    }

    private Done keep(Member member, String post, Waiting waiting, List<Grant> grants) {
        if (states.take(member.id(), post).isEmpty()) {
            throw ended();
        }
        var from = new Granted.From(waiting.platform(), waiting.app());
        return new Done(granted.keep(member.workspace(), from, grants));
    }

    private static Refusal ended() {
        return Refusal.invalid("proof_ended", ENDED, List.of(new FieldError(ConnectForm.pointer(FIELD), ENDED)));
    }

    /// @param post what was to be posted
    private record Asked(String post, Form form, URI callback) {}
}
