package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.access.Secret;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Takes secrets out of texts by their value, and addresses as such: what a platform says goes to people and into rows,
/// and some platforms repeat the request in their refusal.
final class Hidden {
    private static final int MAX = 300;
    private static final Pattern ADDRESS =
            Pattern.compile("\\b[a-z][a-z0-9+.-]*://[^\\s\"'<>]+", Pattern.CASE_INSENSITIVE);

    /// The longest first, so that no part of one stays behind.
    private final Set<String> values =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    void add(Secret secret) {
        values.add(secret.reveal());
        values.add(Encoded.value(secret.reveal()));
        values.add(Encoded.segment(secret.reveal()));
    }

    /// @return one line without secrets and addresses, of readable length
    String clean(String text) {
        var clean = text;
        for (var value : values) {
            clean = clean.replace(value, "…");
        }
        clean = ADDRESS.matcher(clean)
                .replaceAll("…")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return clean.length() <= MAX ? clean : clean.substring(0, MAX) + "…";
    }
}
