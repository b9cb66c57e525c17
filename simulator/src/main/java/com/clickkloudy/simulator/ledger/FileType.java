package com.clickkloudy.simulator.ledger;

import java.nio.charset.StandardCharsets;

/// What a file is by its first bytes, whatever it is called.
public final class FileType {
    public static final String UNKNOWN = "application/octet-stream";

    private FileType() {}

    /// A media type, or [#UNKNOWN].
    public static String of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return "image/gif";
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (head.startsWith("ftyp", 4)) {
            return head.startsWith("avif", 8)
                    ? "image/avif"
                    : head.startsWith("qt", 8) ? "video/quicktime" : "video/mp4";
        }
        return UNKNOWN;
    }
}
