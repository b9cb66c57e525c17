package com.clickkloudy.api.account;

import com.clickkloudy.api.ApiSettings;
import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.account.ConnectionStep.Ask;
import com.clickkloudy.api.account.ConnectionStep.Done;
import com.clickkloudy.api.account.ConnectionStep.GoTo;
import com.clickkloudy.api.platform.ConnectField;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.account.ConnectStates;
import com.clickkloudy.storage.account.ConnectStates.Waiting;
import com.clickkloudy.storage.account.PlatformApps;
import com.clickkloudy.storage.account.PlatformApps.Registered;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Connects accounts: by a form alone, by a code that shows whose a channel is, or by a way over the platform's own
/// sign-in page.
@Component
final class ConnectAccount {
    private final Platforms platforms;
    private final ChooseApp choose;
    private final PlatformApps apps;
    private final ConnectStates states;
    private final Granted granted;
    private final ProveAccount prove;
    private final People people;
    private final URI callback;

    ConnectAccount(
            Platforms platforms,
            ChooseApp choose,
            PlatformApps apps,
            ConnectStates states,
            Granted granted,
            ProveAccount prove,
            People people,
            ApiSettings settings) {
        this.platforms = platforms;
        this.choose = choose;
        this.apps = apps;
        this.states = states;
        this.granted = granted;
        this.prove = prove;
        this.people = people;
        this.callback = settings.callback();
    }

    /// @param asked without a form if the person has not been asked yet
    ConnectionStep begin(Member member, ConnectionRequest asked) {
        var connects = find(asked.platform());
        var fields = connects.profile().connect().fields();
        if (asked.form().isEmpty() && !fields.isEmpty()) {
            return new Ask(fields.stream().map(ConnectField::of).toList(), Optional.empty());
        }
        var form = ConnectForm.read(fields, asked.form().orElse(Map.of()));
        return prove.look(member, connects, form, callback)
                .<ConnectionStep>map(done -> done)
                .orElseGet(() -> begin(member, connects, form, asked.app()));
    }

    private ConnectionStep begin(Member member, Connects connects, Connects.Form form, Optional<UUID> chosen) {
        var app = choose.choose(member.workspace(), connects, form, chosen);
        return switch (connects.begin(form, app.map(Registered::credentials), callback)) {
            case Step.AskForm(var more, var message) ->
                new Ask(more.stream().map(ConnectField::of).toList(), Optional.of(message));
            case Step.Prove asked -> prove.ask(member, connects.profile().id(), asked, app.map(Registered::id));
            case Step.Redirect redirect -> goOn(member, connects, redirect, by(member, connects, form, app, redirect));
            case Step.Connected(var grants) -> done(member, connects, grants, app);
            case Step.Failed(var failure) -> throw ConnectFailure.refusal(failure, form);
        };
    }

    private Done done(Member member, Connects connects, List<Grant> grants, Optional<Registered> app) {
        var from = new Granted.From(connects.profile().id(), app.map(Registered::id));
        return new Done(granted.keep(member.workspace(), from, grants));
    }

    /// What the platform has just registered for us takes the place of what was known.
    private Optional<PlatformAppId> by(
            Member member, Connects connects, Connects.Form form, Optional<Registered> app, Step.Redirect redirect) {
        var name = connects.registration(form);
        return redirect.app()
                .map(made -> apps.save(member.workspace(), connects.profile().id(), name.orElseThrow(), made))
                .or(() -> app.map(Registered::id));
    }

    private Connects find(String slug) {
        return platforms.all().stream()
                .filter(each -> each.profile().id().slug().equals(slug))
                .filter(Connects.class::isInstance)
                .map(Connects.class::cast)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(new FieldError("/platform", "There is no such platform.")));
    }

    private GoTo goOn(Member member, Connects connects, Step.Redirect redirect, Optional<PlatformAppId> app) {
        var platform = connects.profile().id();
        var token = UriComponentsBuilder.fromUri(redirect.url())
                .build()
                .getQueryParams()
                .getFirst("state");
        if (token == null) {
            throw new IllegalStateException("The sign-in page of " + platform + " was given no state.");
        }
        states.keep(member.workspace(), member.id(), token, new Waiting(platform, redirect.state(), app));
        return new GoTo(redirect.url());
    }

    /// @param parameters what the platform's page sent along
    /// @return how it ended; empty if nobody waits for it, or not this person, or no longer a member
    Optional<Finished> finish(PersonId person, Map<String, String> parameters) {
        return states.take(person, parameters.getOrDefault("state", ""))
                .filter(taken -> people.membership(taken.workspace(), person).isPresent())
                .map(taken -> finish(taken, parameters));
    }

    private Finished finish(ConnectStates.Taken taken, Map<String, String> parameters) {
        var platform = taken.waiting().platform();
        var connects = platforms.find(platform, Connects.class).orElseThrow();
        return switch (connects.finish(
                new Connects.Callback(parameters, callback), taken.waiting().state())) {
            case Step.Connected(var grants) ->
                new Finished.Well(
                        taken.workspace(),
                        granted.keep(taken.workspace(), from(taken.waiting()), grants)
                                .size());
            case Step.Failed(var failure) ->
                new Finished.Badly(taken.workspace(), platform, ConnectFailure.code(failure));
            case Step.AskForm _, Step.Prove _, Step.Redirect _ ->
                throw new IllegalStateException(platform + " goes in circles.");
        };
    }

    private static Granted.From from(Waiting waiting) {
        return new Granted.From(waiting.platform(), waiting.app());
    }
}
