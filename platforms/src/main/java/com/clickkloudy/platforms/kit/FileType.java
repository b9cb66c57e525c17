package com.clickkloudy.platforms.kit;

/// What a file of a type is usually called at its end.
final class FileType {
    private FileType() {}

    static String ending(String type) {
        var subtype = type.substring(type.indexOf('/') + 1).replaceAll("[^a-z0-9]", "");
        return switch (subtype) {
            case "jpeg" -> "jpg";
            case "quicktime" -> "mov";
            default -> subtype;
        };
    }
}
