package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.http.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The people of a guild.
enum Person {
    OWNER(0, 1),
    /// Has a role that may manage the guild.
    STEWARD(1 << 5, 2),
    /// Has a role that may read and write.
    MEMBER(3 << 10, 3);

    private final long rights;
    private final int number;

    Person(long rights, int number) {
        this.rights = rights;
        this.number = number;
    }

    static Optional<Person> of(String guild, String id) {
        return Arrays.stream(values()).filter(each -> each.id(guild).equals(id)).findFirst();
    }

    String id(String guild) {
        return Long.toString(Long.parseLong(guild) + number);
    }

    Map<String, @Nullable Object> user(String guild) {
        var user = new LinkedHashMap<String, @Nullable Object>(
                MessageView.user(id(guild), name().toLowerCase(Locale.ROOT)));
        user.remove("bot");
        return user;
    }

    Map<String, @Nullable Object> member(String guild) {
        var member = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "avatar", null,
                "banner", null,
                "communication_disabled_until", null,
                "flags", 0,
                "joined_at", "2026-01-01T00:00:00.000000+00:00",
                "nick", null,
                "pending", false,
                "premium_since", null));
        member.putAll(Json.object(
                "roles",
                rights == 0 ? List.of() : List.of(role(guild)),
                "user",
                user(guild),
                "mute",
                false,
                "deaf",
                false));
        return member;
    }

    private String role(String guild) {
        return Long.toString(Long.parseLong(guild) + 100 + number);
    }

    static List<Map<String, @Nullable Object>> roles(String guild) {
        return Arrays.stream(values())
                .filter(each -> each.rights != 0)
                .map(each -> each.asRole(guild))
                .toList();
    }

    private Map<String, @Nullable Object> asRole(String guild) {
        var role = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "id",
                role(guild),
                "name",
                name(),
                "permissions",
                Long.toString(rights),
                "position",
                number,
                "color",
                0,
                "colors",
                Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null),
                "hoist",
                false));
        role.putAll(
                Json.object("managed", false, "mentionable", false, "icon", null, "unicode_emoji", null, "flags", 0));
        return role;
    }
}
