package com.clickkloudy.api.platform;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Profile.Field;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.account.PlatformApp;
import com.clickkloudy.storage.account.PlatformApps;
import com.clickkloudy.storage.account.PlatformApps.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gives an app another name, or new secrets in place of the old ones.
@Component
final class ChangeApp {
    private final Platforms platforms;
    private final PlatformApps apps;

    ChangeApp(Platforms platforms, PlatformApps apps) {
        this.platforms = platforms;
        this.apps = apps;
    }

    void change(WorkspaceId workspace, PlatformApp app, PlatformAppChange wanted) {
        if (!app.own()) {
            throw Refusal.conflict("app_of_others", "Another workspace shares this app. Only there it can be changed.");
        }
        var secrets = wanted.fields().map(filled -> secrets(app, filled)).orElse(Map.of());
        var change = new Change(wanted.name().map(String::strip), secrets);
        if (!apps.change(workspace, app.id(), change, app.revision())) {
            throw Refusal.stale();
        }
    }

    private Map<String, Secret> secrets(PlatformApp app, Map<String, String> filled) {
        var errors = new ArrayList<FieldError>();
        var secret = fields(app).stream().filter(Field::secret).collect(Collectors.toMap(Field::name, field -> field));
        filled.forEach((name, text) -> {
            if (!secret.containsKey(name)) {
                errors.add(new FieldError(RegisterApp.pointer(name), "This app has no such secret."));
            } else if (text.isBlank()) {
                errors.add(new FieldError(RegisterApp.pointer(name), "This is needed."));
            }
        });
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors.toArray(FieldError[]::new));
        }
        return filled.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> new Secret(each.getValue().strip())));
    }

    /// What connecting made has no fields that a person filled in.
    private List<Field> fields(PlatformApp app) {
        return Optional.of(app).filter(each -> !each.automatic()).stream()
                .flatMap(each -> platforms.all().stream())
                .map(Connector::profile)
                .filter(profile -> profile.id().equals(app.platform()))
                .flatMap(profile -> profile.app().stream())
                .map(Profile.AppForm::fields)
                .flatMap(List::stream)
                .toList();
    }
}
