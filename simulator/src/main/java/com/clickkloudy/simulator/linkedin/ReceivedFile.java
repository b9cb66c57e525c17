package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.Picture;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A file as it came, judged by its bytes.
final class ReceivedFile {
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/gif");
    private static final int IMAGE_BYTES = 8_000_000;
    private static final long PIXELS = 36_152_320;
    private static final int DOCUMENT_BYTES = 100_000_000;

    private final byte[] bytes;

    ReceivedFile(byte[] bytes) {
        this.bytes = bytes;
    }

    String type() {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return "application/vnd.openxmlformats-officedocument";
        }
        return head.startsWith("\u00d0\u00cf\u0011\u00e0") ? "application/msword" : FileType.of(bytes);
    }

    /// Whether it is what was announced, and within the limits.
    boolean fits(String kind, JsonNode settings) {
        return switch (kind) {
            case "image" ->
                IMAGES.contains(type())
                        && bytes.length <= settings.path("imageLimit").asInt(IMAGE_BYTES)
                        && isFewPixels(Picture.of(bytes));
            case "document" -> type().startsWith("application/") && isDocument();
            default -> type().equals("video/mp4");
        };
    }

    private boolean isDocument() {
        return !type().equals(FileType.UNKNOWN) && bytes.length <= DOCUMENT_BYTES;
    }

    private static boolean isFewPixels(Optional<Picture> picture) {
        return picture.filter(one -> (long) one.width() * one.height() >= PIXELS)
                .isEmpty();
    }
}
