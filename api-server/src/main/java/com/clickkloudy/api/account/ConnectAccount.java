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
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.account.ConnectStates;
import com.clickkloudy.storage.account.ConnectStates.Waiting;
import com.clickkloudy.storage.account.PlatformApps;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Connects accounts: by a form alone, or by a way over the platform's own sign-in page.
@Component
final class ConnectAccount {
    private final Platforms platforms;
    private final PlatformApps apps;
    private final ConnectStates states;
    private final Granted granted;
    private final People people;
    private final URI callback;

    ConnectAccount(
            Platforms platforms,
            PlatformApps apps,
            ConnectStates states,
            Granted granted,
            People people,
            ApiSettings settings) {
        this.platforms = platforms;
        this.apps = apps;
        this.states = states;
        this.granted = granted;
        this.people = people;
        this.callback = UriComponentsBuilder.fromUri(settings.url())
                .replacePath("/api/v1/connections/callback")
                .build()
                .toUri();
    }

    /// @param filled what the person filled in; empty if they have not been asked yet
    ConnectionStep begin(Member member, String slug, Optional<Map<String, String>> filled) {
        var connects = find(slug);
        var fields = connects.profile().connect().fields();
        if (filled.isEmpty() && !fields.isEmpty()) {
            return new Ask(fields.stream().map(ConnectField::of).toList(), Optional.empty());
        }
        var form = ConnectForm.read(fields, filled.orElse(Map.of()));
        var platform = connects.profile().id();
        var registration = connects.registration(form);
        var app = registration.flatMap(name -> apps.find(member.workspace(), platform, name));
        return switch (connects.begin(form, app, callback)) {
            case Step.AskForm(var more, var message) ->
                new Ask(more.stream().map(ConnectField::of).toList(), Optional.of(message));
            case Step.Redirect redirect -> goOn(member, platform, redirect, registration);
            case Step.Connected(var grants) -> new Done(granted.keep(member.workspace(), platform, grants));
            case Step.Failed(var failure) -> throw ConnectFailure.refusal(failure, form);
        };
    }

    private Connects find(String slug) {
        return platforms.all().stream()
                .filter(each -> each.profile().id().slug().equals(slug))
                .filter(Connects.class::isInstance)
                .map(Connects.class::cast)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(new FieldError("/platform", "There is no such platform.")));
    }

    private GoTo goOn(Member member, PlatformId platform, Step.Redirect redirect, Optional<String> registration) {
        redirect.app().ifPresent(app -> apps.save(member.workspace(), platform, registration.orElseThrow(), app));
        var token = UriComponentsBuilder.fromUri(redirect.url())
                .build()
                .getQueryParams()
                .getFirst("state");
        if (token == null) {
            throw new IllegalStateException("The sign-in page of " + platform + " was given no state.");
        }
        states.keep(member.workspace(), member.id(), token, new Waiting(platform, redirect.state()));
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
                        granted.keep(taken.workspace(), platform, grants).size());
            case Step.Failed(var failure) ->
                new Finished.Badly(taken.workspace(), platform, ConnectFailure.code(failure));
            case Step.AskForm _, Step.Redirect _ -> throw new IllegalStateException(platform + " goes in circles.");
        };
    }
}
