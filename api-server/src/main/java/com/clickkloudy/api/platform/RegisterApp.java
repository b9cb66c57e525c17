package com.clickkloudy.api.platform;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Profile.Field;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.account.PlatformApps;
import com.clickkloudy.storage.account.PlatformApps.NewApp;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Keeps what a person tells of an app that they registered at a platform.
@Component
final class RegisterApp {
    private final Platforms platforms;
    private final PlatformApps apps;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    RegisterApp(Platforms platforms, PlatformApps apps) {
        this.platforms = platforms;
        this.apps = apps;
    }

    PlatformAppId register(Member member, PlatformAppRequest asked) {
        var profile = platforms.all().stream()
                .map(Connector::profile)
                .filter(each -> each.id().slug().equals(asked.platform()))
                .findFirst()
                .orElseThrow(() -> wrong("/platform", "There is no such platform."));
        var fields = profile.app()
                .map(Profile.AppForm::fields)
                .orElseThrow(() -> wrong("/platform", "Nobody has to register an app at " + profile.name() + "."));
        var shared = asked.shared().orElse(false);
        if (shared && !member.person().operator()) {
            throw wrong("/shared", "Only whoever runs the installation may share an app.");
        }
        var id = new PlatformAppId(ids.generate());
        var credentials = credentials(fields, asked.fields());
        apps.add(member.workspace(), new NewApp(id, profile.id(), asked.name().strip(), shared, credentials));
        return id;
    }

    private static Credentials credentials(List<Field> asked, Map<String, String> filled) {
        var errors = new ArrayList<FieldError>();
        var known = asked.stream().map(Field::name).collect(Collectors.toSet());
        filled.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(new FieldError(pointer(name), "There is no such field.")));
        var secrets = new HashMap<String, Secret>();
        var facts = new HashMap<String, String>();
        for (var field : asked) {
            var text = filled.getOrDefault(field.name(), "").strip();
            if (text.isEmpty() && field.required()) {
                errors.add(new FieldError(pointer(field.name()), "This is needed."));
            } else if (field.secret() && !text.isEmpty()) {
                secrets.put(field.name(), new Secret(text));
            } else if (!text.isEmpty()) {
                facts.put(field.name(), text);
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors.toArray(FieldError[]::new));
        }
        return new Credentials(secrets, facts, Optional.empty());
    }

    static String pointer(String field) {
        return "/fields/" + field.replace("~", "~0").replace("/", "~1");
    }

    private static Refusal wrong(String pointer, String message) {
        return Refusal.invalid(new FieldError(pointer, message));
    }
}
