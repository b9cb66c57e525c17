package com.clickkloudy.api.account;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.storage.account.PlatformApps;
import com.clickkloudy.storage.account.PlatformApps.Registered;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds our registration by which an account is connected.
@Component
final class ChooseApp {
    private final PlatformApps apps;

    ChooseApp(PlatformApps apps) {
        this.apps = apps;
    }

    /// @param chosen by the person; needed where there are several, and where one can do without
    Optional<Registered> choose(WorkspaceId workspace, Connects connects, Connects.Form form, Optional<UUID> chosen) {
        var profile = connects.profile();
        if (chosen.isPresent()) {
            return Optional.of(named(workspace, profile, chosen.get()));
        }
        return profile.app().isPresent()
                ? only(workspace, profile, profile.app().get())
                : connects.registration(form).flatMap(name -> apps.find(workspace, profile.id(), name));
    }

    private Registered named(WorkspaceId workspace, Profile profile, UUID id) {
        return apps.open(workspace, new PlatformAppId(id))
                .filter(app -> app.platform().equals(profile.id()))
                .filter(app -> profile.app().isPresent())
                .orElseThrow(() -> Refusal.invalid(new FieldError("/app", "There is no such app here.")));
    }

    private Optional<Registered> only(WorkspaceId workspace, Profile profile, Profile.AppForm form) {
        if (!form.required()) {
            return Optional.empty();
        }
        var choices = apps.choices(workspace, profile.id());
        if (choices.size() == 1) {
            return apps.open(workspace, choices.getFirst().id());
        }
        throw choices.isEmpty() ? missing(profile) : undecided();
    }

    private static Refusal missing(Profile profile) {
        var message = "Register an app at " + profile.name() + " first, and add it to the platform apps.";
        return Refusal.invalid("app_needed", message, List.of(new FieldError("/app", message)));
    }

    private static Refusal undecided() {
        var message = "There are several apps. Choose one.";
        return Refusal.invalid("app_needed", message, List.of(new FieldError("/app", message)));
    }
}
