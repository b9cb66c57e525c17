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
import java.util.Optional;

/// Reads what a person filled in: blank fields count as empty, and what the platform never asks for is refused.
final class ConnectForm {
    private ConnectForm() {}

    /// @param asked the fields of the platform's profile
    static Form read(List<Field> asked, Map<String, String> filled) {
        var errors = new ArrayList<FieldError>();
        var fields = new HashMap<String, Secret>();
        for (var field : asked) {
            var value = Optional.ofNullable(filled.get(field.name())).map(text -> field.secret() ? text : text.strip());
            value.filter(text -> !text.isBlank()).ifPresent(text -> fields.put(field.name(), new Secret(text)));
            if (field.required() && !fields.containsKey(field.name())) {
                errors.add(new FieldError(pointer(field.name()), "This is needed."));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors.toArray(FieldError[]::new));
        }
        return new Form(fields);
    }

    static String pointer(String field) {
        return "/form/" + field.replace("~", "~0").replace("/", "~1");
    }
}
