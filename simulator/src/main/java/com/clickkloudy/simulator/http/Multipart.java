package com.clickkloudy.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `multipart/form-data` body (RFC 7578), read whole. A part with a file name or a type of its own is a file.
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"?([^\";]*)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*(.+?)\\s*$");
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private final byte[] body;
    private final byte[] delimiter;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Part> files = new LinkedHashMap<>();

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    static Params read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new BadBody("multipart without a boundary");
        }
        String quoted = boundary.group(1);
        var multipart =
                new Multipart(body, quoted != null ? quoted : boundary.group(2).strip());
        multipart.readParts();
        return new Params(multipart.values, multipart.files);
    }

    private void readParts() {
        int start = find(delimiter, 0);
        while (start >= 0) {
            int from = start + delimiter.length;
            if (from + 2 > body.length || (body[from] == '-' && body[from + 1] == '-')) {
                return;
            }
            int next = find(delimiter, from);
            if (next < 0) {
                throw new BadBody("multipart without its closing boundary");
            }
            readPart(from + 2, next - 2);
            start = next;
        }
    }

    private void readPart(int from, int to) {
        int head = find(BLANK_LINE, from);
        if (head < 0 || head + 4 > to) {
            head = Math.max(from, to - 4);
        }
        String headers = new String(body, from, head - from, StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOfRange(body, Math.min(head + 4, to), to);
        Matcher name = NAME.matcher(headers);
        if (!name.find()) {
            return;
        }
        Matcher type = TYPE.matcher(headers);
        boolean typed = type.find();
        if (headers.contains("filename=") || headers.contains("filename*=")) {
            files.put(name.group(1), new Part(typed ? type.group(1) : "application/octet-stream", bytes));
        } else {
            Params.add(values, name.group(1), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private int find(byte[] wanted, int from) {
        for (int at = from; at <= body.length - wanted.length; at++) {
            if (body[at] == wanted[0] && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
