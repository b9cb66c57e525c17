package com.clickkloudy.api.account;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Profile.Field;
import com.clickkloudy.platforms.Connects.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what a person filled in. Blank fields count as empty. Fields that the profile does not have go through to the
/// connector, which may have asked for them in an earlier step: a few, and only what could be a field's name.
final class ConnectForm {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");
    private static final int MOST_FURTHER = 20;

    private ConnectForm() {}

    /// @param asked the fields of the platform's profile
    static Form read(List<Field> asked, Map<String, String> filled) {
        var fields = new HashMap<String, Secret>();
        filled.forEach((name, text) -> {
            if (!text.isBlank()) {
                fields.put(name, new Secret(isSecret(name, asked) ? text : text.strip()));
            }
        });
        var errors = new ArrayList<FieldError>();
        asked.stream()
                .filter(field -> field.required() && !fields.containsKey(field.name()))
                .forEach(field -> errors.add(new FieldError(pointer(field.name()), "This is needed.")));
        errors.addAll(wrongNames(further(asked, filled)));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors.toArray(FieldError[]::new));
        }
        return new Form(fields);
    }

    /// What was asked for in an earlier step may have been secret.
    private static boolean isSecret(String name, List<Field> asked) {
        return asked.stream().filter(field -> field.name().equals(name)).allMatch(Field::secret);
    }

    private static Set<String> further(List<Field> asked, Map<String, String> filled) {
        var known = asked.stream().map(Field::name).collect(Collectors.toSet());
        return filled.keySet().stream().filter(name -> !known.contains(name)).collect(Collectors.toSet());
    }

    private static List<FieldError> wrongNames(Set<String> further) {
        if (further.size() > MOST_FURTHER) {
            return List.of(new FieldError("/form", "These are too many fields."));
        }
        return further.stream()
                .filter(name -> !NAME.matcher(name).matches())
                .map(name -> new FieldError(pointer(name), "No platform asks for such a field."))
                .toList();
    }

    static String pointer(String field) {
        return "/form/" + field.replace("~", "~0").replace("/", "~1");
    }
}
