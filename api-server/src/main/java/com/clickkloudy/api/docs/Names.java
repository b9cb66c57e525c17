package com.clickkloudy.api.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What a type is called in the document, where it does not say so itself. A nested one is called after its owner, so
/// that `Campaigns.Shown` is `CampaignShown`. Two types of one name would be mixed up silently: that fails.
final class Names extends TypeNameResolver {
    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        var name = name(type);
        var other = given.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " are both called " + name + ": rename one.");
        }
        return name;
    }

    private static String name(Class<?> type) {
        var owner = type.getEnclosingClass();
        return owner != null && type.isEnum() ? singular(shown(owner)) + type.getSimpleName() : type.getSimpleName();
    }

    private static String shown(Class<?> owner) {
        return Optional.ofNullable(owner.getAnnotation(Schema.class))
                .map(Schema::name)
                .filter(name -> !name.isEmpty())
                .orElse(owner.getSimpleName());
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
