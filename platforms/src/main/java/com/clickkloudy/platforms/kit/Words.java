package com.clickkloudy.platforms.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the sentence in which a platform says no.
final class Words {
    private static final List<String> PLACES = List.of(
            "/message",
            "/error_description",
            "/error/message",
            "/description",
            "/detail",
            "/errors/0/message",
            "/error");

    private Words() {}

    /// @return empty where the answer is no JSON, or says nothing in a usual place
    static Optional<String> of(Reply reply) {
        var json = reply.json();
        return PLACES.stream()
                .flatMap(place -> Stream.of(json.text(place)))
                .flatMap(Optional::stream)
                .filter(said -> !said.isBlank())
                .findFirst();
    }
}
