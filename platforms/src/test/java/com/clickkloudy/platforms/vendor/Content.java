package com.clickkloudy.platforms.vendor;

import java.util.stream.Stream;

/// What is described of bodies, by their types.
final class Content {
    private Content() {}

    /// @return what is said of bodies of this type, or of any; a place where nothing is, where there is no such type
    static Place of(Place content, String type) {
        var any = type.replaceFirst("/.*", "/*");
        return Stream.of(type, any)
                .map(content::at)
                .filter(Place::isThere)
                .findFirst()
                .orElseGet(() -> content.at("*/*"));
    }
}
